import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { readable } from '/spinepath-shared/words.js';

/**
 * How urgent, how late, where the case stands, and what to look at.
 *
 * @param late what others say of its time
 */
export function caseHead({ caseNumber, urgency, ageYears, sex, openSteps, advice }, late) {
  return element(
    'section',
    'spinepath-case-head',
    element(
      'p',
      'spinepath-case-line',
      urgency
        ? element('strong', `spinepath-case-urgency spinepath-${urgency.toLowerCase()}`, readable(urgency))
        : element('strong', 'spinepath-case-urgency', t('Not triaged yet')),
      ...late,
      element('span', '', openSteps.length > 0 ? t('Now: {0}', openSteps.join(', ')) : t('No step is open')),
      element('span', 'spinepath-quiet', [caseNumber, ...(ageYears == null ? [] : [t('{0} years', ageYears)]), ...(sex ? [readable(sex)] : [])].join(' · ')),
    ),
    ...(advice.warnings.length > 0
      ? [element('ul', 'spinepath-warnings', ...advice.warnings.map(({ text }) => element('li', '', element('strong', '', t('Warning: ')), text)))]
      : []),
  );
}
