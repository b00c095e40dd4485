import { dates, keepsCapitals, t, translated } from './language.js';

const noteTitles = {
  referralReason: t('Reason for referral'),
  referrerName: t('Referred by'),
  openAnywayReason: t('Why another case was opened'),
  referAnywayReason: t('Why referred although not suspected'),
  overrideReason: t('Why another treatment was chosen'),
  quorumWaivedReason: t('Why decided without quorum'),
  mdtDissentReason: t('Why some disagreed'),
  withdrawalReason: t('Why the referral was withdrawn'),
  loweringReason: t('Why the urgency was lowered'),
  reopeningReason: t('Why the case was opened again'),
};

/** "RADIATION_ONCOLOGY" is "Radiation oncology". */
export function readable(code) {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return translated(words.charAt(0).toUpperCase() + words.slice(1));
}

/** The same in the middle of a sentence. */
export function within(code) {
  const words = readable(code);
  return keepsCapitals() ? words : words.toLowerCase();
}

export function noteTitle(kind) {
  return noteTitles[kind] ?? readable(kind.replace(/([A-Z])/g, '_$1'));
}

/** "28 March 1957" for 1957-03-28. */
export function day(isoDate) {
  return inFull(new Date(`${isoDate}T00:00:00`));
}

/** The same of an instant, where the reader is. */
export function dayOf(isoInstant) {
  return inFull(new Date(isoInstant));
}

function inFull(date) {
  return date.toLocaleDateString(dates, { day: 'numeric', month: 'long', year: 'numeric' });
}

export function moment(isoInstant) {
  return new Date(isoInstant).toLocaleString(dates, { dateStyle: 'medium', timeStyle: 'short' });
}

/** An element with a class and content; texts are never read as HTML. */
export function element(name, className, ...content) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...content);
  return node;
}
