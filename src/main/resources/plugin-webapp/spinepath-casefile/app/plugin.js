import { t } from '/spinepath-shared/language.js';
import { taskIn } from '/spinepath-shared/tasklist.js';
import { caseOnCard } from './cards.js';
import { caseTab } from './case-tab.js';
import { identityStrip } from './identity-strip.js';
import { watchForOpinions } from './opinions.js';
import { patientTab } from './patient-tab.js';
import { saveButtonSaysHowLong } from './save-button.js';
import { translateFormViewer } from './viewer-words.js';

const UNTIL_DRAWN_MS = 2000;

watchForOpinions(document.body);
saveButtonSaysHowLong(document.body);
translateFormViewer(document.body);
document.body.addEventListener('click', bringErrorIntoView, true);
window.addEventListener('hashchange', bringTaskIntoView);

export default [
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
  if (!taskIn(newURL) || taskIn(oldURL) === taskIn(newURL) || !window.matchMedia('(max-width: 768px)').matches) return;
  const details = document.querySelector('.task-details');
  if (!details) return;
  // The page is too short to scroll until the task is drawn, part by part; the reader's own touch ends it.
  const growing = new ResizeObserver(() => details.scrollIntoView());
  const stop = () => growing.disconnect();
  growing.observe(details);
  window.addEventListener('touchstart', stop, { once: true });
  setTimeout(stop, UNTIL_DRAWN_MS);
}
