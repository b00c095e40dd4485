/** How our English pages write dates: the day before the month. */
export const BRITISH = 'en-GB';

/** "28 March 1957" for 1957-03-28, or for an instant where the reader is. */
export function longDay(iso, locale = BRITISH) {
  const instant = iso.includes('T') ? iso : `${iso}T00:00:00`;
  return new Date(instant).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "20 Nov 2026, 14:05", where the reader is. */
export function shortMoment(isoInstant, locale = BRITISH) {
  return new Date(isoInstant).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** "14:05", where the reader is unless another zone is named. */
export function hour(isoInstant, locale = BRITISH, timeZone = undefined) {
  return new Date(isoInstant).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone });
}
