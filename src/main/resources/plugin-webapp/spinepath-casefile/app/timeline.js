import { MESSAGE } from '/spinepath-shared/engine-names.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { moment, readable } from '/spinepath-shared/words.js';

const reports = {
  [MESSAGE.DETERIORATION_REPORTED]: () => t('Deterioration reported'),
  [MESSAGE.DEATH_REPORTED]: () => t('Death reported'),
  [MESSAGE.REFERRAL_WITHDRAWN]: () => t('Referral withdrawn'),
  [MESSAGE.URGENCY_LOWERED]: () => t('Urgency lowered'),
  CaseReopened: () => t('Case opened again'),
};

/** Who did what when, the newest first. */
export function timelineOf(entries) {
  return element(
    'section',
    '',
    element('h4', '', t('Course so far')),
    element('ol', 'spinepath-timeline', ...entries.map((entry) => element(
      'li',
      `spinepath-happened-${entry.kind.toLowerCase()}`,
      element('time', '', moment(entry.at)),
      element('span', '', element('strong', '', what(entry)), ...(entry.who ? [` ${entry.who}`] : [])),
    ))),
  );
}

function what({ kind, step, report, urgencyFrom, urgencyTo, decision, outcome }) {
  switch (kind) {
    case 'OPENED': return t('Case opened');
    case 'STEP_OPEN': return t('{0}: open since then', step);
    case 'STEP_TAKEN_AWAY': return t('{0}: no longer needed', step);
    case 'DECIDED': return t('MDT decided: {0}', readable(decision.treatment ?? decision.outcome));
    case 'REPORTED': return `${(reports[report] ?? (() => report))()}${urgencyTo ? `, ${urgencyFrom ? `${readable(urgencyFrom)} → ` : ''}${readable(urgencyTo)}` : ''}`;
    case 'ENDED': return outcome ? t('Case closed: {0}', readable(outcome)) : t('Case closed');
    default: return step;
  }
}
