import { standing, at } from '../../../spinepath-clocks/static/app/time.js';
import { t } from './language.js';
import { element, readable } from './words.js';

/** How urgent, how late, where the case stands, and what to look at. */
export function caseHead({ caseNumber, urgency, ageYears, sex, openSteps, advice }, clocks) {
  return element(
    'section',
    'spinepath-case-head',
    element(
      'p',
      'spinepath-case-line',
      urgency
        ? element('strong', `spinepath-case-urgency spinepath-${urgency.toLowerCase()}`, readable(urgency))
        : element('strong', 'spinepath-case-urgency', t('Not triaged yet')),
      ...latest(clocks),
      element('span', '', openSteps.length > 0 ? t('Now: {0}', openSteps.join(', ')) : t('No step is open')),
      element('span', 'spinepath-quiet', [caseNumber, ...(ageYears == null ? [] : [t('{0} years', ageYears)]), ...(sex ? [readable(sex)] : [])].join(' · ')),
    ),
    ...(advice.warnings.length > 0
      ? [element('ul', 'spinepath-warnings', ...advice.warnings.map(({ text }) => element('li', '', element('strong', '', t('Warning: ')), text)))]
      : []),
  );
}

/** The clock that is furthest over, or ends first. */
function latest(clocks) {
  const running = clocks.filter(({ limitAt }) => limitAt).sort((one, other) => Date.parse(one.limitAt) - Date.parse(other.limitAt));
  if (running.length === 0) return [];
  const { tone, words } = standing(running[0]);
  return [element('span', `spinepath-case-clock spinepath-${tone}`, element('strong', '', words), ` ${running[0].title}, ${at(running[0].limitAt)}`)];
}
