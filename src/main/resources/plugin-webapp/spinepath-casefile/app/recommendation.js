import { capital } from '/spinepath-shared/codes.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { moment, readable } from '/spinepath-shared/words.js';

const speakers = {
  TRIAGE: () => t('Triage'),
  IMAGING: () => t('Choice of imaging'),
  GRADING: () => t('Grading of the imaging'),
  RECOMMENDATION: () => t('Recommendation'),
  SURGICAL_PLAN: () => t('Surgical plan'),
  RELAPSE: () => t('Result of the visit'),
};

/** What is recommended and why; what the MDT decided stands above it. */
export function recommendationOf({ advice, decision }) {
  return element(
    'section',
    'spinepath-case-advice',
    ...(decision ? [decided(decision)] : []),
    element('h4', '', advice.from ? speakers[advice.from]() : t('Recommendation')),
    ...(advice.recommendation ? [recommended(advice.recommendation)] : []),
    ...(advice.reasons.length > 0
      ? [element('div', 'spinepath-reasons', ...advice.reasons.map(reason))]
      : [element('p', 'spinepath-hint', t('The rules have not spoken yet: the case has to be assessed first.'))]),
  );
}

/** What is not known yet, and with which single fact another treatment would be recommended. */
export function openQuestions({ advice }) {
  const changes = advice.recommendation?.changes ?? [];
  return element(
    'section',
    'spinepath-case-open',
    element('h4', '', t('Still missing')),
    advice.missing.length > 0
      ? element('ul', 'spinepath-missing', ...advice.missing.map(({ label }) => element('li', '', capital(label))))
      : element('p', 'spinepath-hint', t('Nothing that could change the decision.')),
    ...(advice.recommendation
      ? [
        element('h4', '', t('What would change it')),
        changes.length > 0
          ? element('ul', 'spinepath-changes', ...changes.map((one) => element('li', '', change(one))))
          : element('p', 'spinepath-hint', t('No single fact would lead to another treatment.')),
      ]
      : []),
  );
}

function decided({ decidedAt, decidedBy, membersPresent, outcome, treatment, recommended: advised, overrideReasonCode, dissent }) {
  return element(
    'div',
    'spinepath-decided',
    element('h4', '', t('Decided by the MDT')),
    element('p', 'spinepath-treatment', readable(treatment ?? outcome)),
    ...(overrideReasonCode
      ? [element('p', '', t('Instead of {0}: {1}', advised ? readable(advised) : t('no recommendation'), readable(overrideReasonCode)))]
      : []),
    ...(dissent.length > 0 ? [element('p', '', t('Disagreed: {0}', dissent.map(readable).join(', ')))] : []),
    element('p', 'spinepath-by', t('{0}, recorded by {1}. Present: {2}', moment(decidedAt), decidedBy, membersPresent.map(readable).join(', '))),
  );
}

function recommended({ treatment, row, provisional, alternatives, adjuncts }) {
  return element(
    'div',
    '',
    element(
      'p',
      'spinepath-treatment',
      treatment ? readable(treatment) : t('No treatment is recommended'),
      ' ',
      element('span', 'spinepath-quiet', t('row {0}', row)),
      ...(provisional ? [' ', element('span', 'spinepath-provisional', t('Provisional'))] : []),
    ),
    ...(adjuncts.length > 0 ? [element('p', '', t('With: {0}', adjuncts.map(readable).join(', ')))] : []),
    ...(alternatives.length > 0 ? [element('p', '', t('Alternatives: {0}', alternatives.map(readable).join(', ')))] : []),
  );
}

function reason({ rule, text, source }) {
  return element('details', '', element('summary', '', text), element('p', 'spinepath-by', t('Rule {0}. Source: {1}', rule, source)));
}

function change({ label, from, to, treatment, provisional }) {
  const then = treatment ? readable(treatment) : t('no treatment recommended');
  const what = from == null
    ? t('{0} found to be {1}', capital(label), value(to))
    : t('{0} {1} instead of {2}', capital(label), value(to), value(from));
  return element('span', '', `${what}: `, element('strong', '', then), ...(provisional ? [` (${t('Provisional')})`] : []));
}

export function value(known) {
  if (known === true) return t('yes');
  if (known === false) return t('no');
  if (Array.isArray(known)) return known.map(value).join(', ');
  if (typeof known === 'number' || /^[A-Z]\d*$/.test(known)) return String(known);
  return readable(known).toLowerCase();
}
