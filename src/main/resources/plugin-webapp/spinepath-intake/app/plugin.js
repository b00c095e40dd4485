import { h } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { offerFor } from '/spinepath-shared/places.js';
import { reopenAction } from './reopen-dialog.js';
import { reportMenu } from './report-menu.js';

offerFor('patient-strip', reportMenu);

export default [
  {
    id: 'spinepath-new-referral',
    pluginPoint: 'tasklist.navbar.action',
    priority: 150,
    render(node) {
      node.append(h('a', { href: '/referrals/new', class: 'spinepath-new-referral' }, t('New referral')));
    },
  },
  {
    id: 'spinepath-reopen',
    pluginPoint: 'tasklist.navbar.action',
    priority: 140,
    ...reopenAction(),
  },
];
