import { caseOnCard } from './cards.js';
import { caseTab } from './case-tab.js';
import { identityStrip } from './identity-strip.js';
import { t } from './language.js';
import { lettersAction } from './letters.js';
import { patientTab } from './patient-tab.js';
import { reopenAction } from './reopen-dialog.js';
import { saveButtonSaysHowLong } from './save-button.js';
import { translateFormViewer } from './viewer-words.js';
import { meetingLink } from './meeting-link.js';
import { watchForOpinions } from './opinions.js';

const UNTIL_DRAWN_MS = 2000;

watchForOpinions(document.body);
saveButtonSaysHowLong(document.body);
translateFormViewer(document.body);
document.body.addEventListener('click', bringErrorIntoView, true);
window.addEventListener('hashchange', bringTaskIntoView);

export default [
  {
    id: 'spinepath-new-referral',
    pluginPoint: 'tasklist.navbar.action',
    priority: 150,
    render(node) {
      const link = document.createElement('a');
      link.href = '/referrals/new';
      link.className = 'spinepath-new-referral';
      link.textContent = t('New referral');
      node.append(link);
    },
  },
  {
    id: 'spinepath-letters',
    pluginPoint: 'tasklist.navbar.action',
    priority: 145,
    ...lettersAction(),
  },
  {
    id: 'spinepath-meeting',
    pluginPoint: 'tasklist.navbar.action',
    priority: 147,
    render: meetingLink,
  },
  {
    id: 'spinepath-reopen',
    pluginPoint: 'tasklist.navbar.action',
    priority: 140,
    ...reopenAction(),
  },
  {
    id: 'spinepath-card',
    pluginPoint: 'tasklist.card',
    priority: 10,
    ...caseOnCard(),
  },
  {
    id: 'spinepath-identity',
    pluginPoint: 'tasklist.task.action',
    priority: 10,
    ...identityStrip(),
  },
  {
    id: 'spinepath-case',
    pluginPoint: 'tasklist.task.detail',
    // After Tasklist's form, which has 1000, and before its history.
    priority: 950,
    properties: { label: t('Case') },
    ...caseTab(),
  },
  {
    id: 'spinepath-patient',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: t('Patient') },
    ...patientTab(),
  },
];

/** Tasklist says only that the form was not accepted, at the bottom; what is missing may stand far above. */
function bringErrorIntoView({ target }) {
  if (!target.closest('.task-details button[type=submit]')) return;
  setTimeout(() => document.querySelector('.task-details .fjs-has-errors')?.scrollIntoView({ block: 'center' }), 300);
}

/** On a phone the lists stand above the task: what was chosen there would open out of sight. */
function bringTaskIntoView({ oldURL, newURL }) {
  const task = (address) => /[?&]task=([^&]+)/.exec(address)?.[1];
  if (!task(newURL) || task(oldURL) === task(newURL) || !window.matchMedia('(max-width: 768px)').matches) return;
  const details = document.querySelector('.task-details');
  if (!details) return;
  // The page is too short to scroll until the task is drawn, part by part; the reader's own touch ends it.
  const growing = new ResizeObserver(() => details.scrollIntoView());
  const stop = () => growing.disconnect();
  growing.observe(details);
  window.addEventListener('touchstart', stop, { once: true });
  setTimeout(stop, UNTIL_DRAWN_MS);
}
