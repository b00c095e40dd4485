import { ask } from '/spinepath-shared/answer.js';
import { h } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';

export default [
  {
    id: 'spinepath-meeting',
    pluginPoint: 'tasklist.navbar.action',
    priority: 147,
    render: meetingLink,
  },
];

/** The way to the list of the MDT meeting; only its members get one. */
async function meetingLink(node) {
  const { ok } = await ask('/api/meetings/next/time');
  if (ok) node.append(h('a', { href: '/meetings/next', class: 'spinepath-meeting' }, t('MDT meeting')));
}
