import { ask, send } from '/spinepath-shared/server.js';

/** A random id that fits the API; randomUUID exists on secure origins only. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Such as 2026-03-28, where the reader is: in UTC it may still be yesterday. */
export function today() {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

/** "Age 68 years" for a date of birth in the past, so that a slip in the year is seen; otherwise nothing. */
export function ageInWords(dateOfBirth) {
  const now = today();
  if (!dateOfBirth || dateOfBirth > now) return '';
  const [bornIn, birthday] = yearAndDay(dateOfBirth);
  const [year, day] = yearAndDay(now);
  const age = year - bornIn - (day >= birthday ? 0 : 1);
  return age > 120 ? '' : `Age ${age} years`;
}

function yearAndDay(isoDate) {
  return [Number(isoDate.slice(0, 4)), isoDate.slice(5)];
}

/** Who refers; the answer's token is what a write needs. */
export function readReferrer() {
  return ask('/api/referrals/referrer');
}

/** The token is asked for anew each time: after another sign-in the earlier one is no longer good. */
export async function postReferral(content) {
  const referrer = await readReferrer();
  return referrer.ok ? send('/api/referrals', content, referrer.token) : referrer;
}
