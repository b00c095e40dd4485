import { capital } from '/spinepath-shared/codes.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { readable } from '/spinepath-shared/words.js';
import { esccPicture } from './escc-picture.js';
import { value } from './recommendation.js';
import { sinsPicture } from './sins-picture.js';
import { spinePicture } from './spine-picture.js';

const scoreNames = { tokuhashi: 'Tokuhashi', tomita: 'Tomita', bauer: 'Bauer', vanDerLinden: 'van der Linden' };

/** What imaging shows, as pictures. */
export function pictures({ sins, epiduralCompression, affectedLevels, indexLevel, stability }) {
  return element(
    'section',
    'spinepath-case-pictures',
    element('h4', '', t('Imaging')),
    sinsPicture(sins),
    element(
      'div',
      'spinepath-case-images',
      element('div', '', ...(stability ? [element('p', '', t('Stability: {0}', readable(stability)))] : []), esccPicture(epiduralCompression)),
      spinePicture(affectedLevels, indexLevel),
    ),
  );
}

/** Scores and what is known of the patient. */
export function findingsOf({ scores, facts }) {
  return element(
    'section',
    '',
    element('h4', '', t('Findings')),
    element(
      'dl',
      'spinepath-person spinepath-findings',
      ...Object.entries(scoreNames).flatMap(([key, name]) => line(name, score(scores[key]))),
      ...facts.flatMap(({ label, value: known }) => line(capital(label), known == null ? t('not known') : value(known))),
    ),
  );
}

function line(term, words) {
  return [element('dt', '', term), element('dd', '', words)];
}

function score({ min, max, meaning }) {
  if (min == null) return t('not made for this tumour');
  return `${min === max ? min : t('{0} to {1}', min, max)}${meaning ? ` – ${meaning}` : ''}`;
}
