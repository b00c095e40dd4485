import { now } from './clock.js';
import { capital, spaced } from './codes.js';
import { hour, longDay, shortMoment } from './dates.js';
import { dates, keepsCapitals, t, translated } from './language.js';

/** "RADIATION_ONCOLOGY" is "Radiation oncology", in the reader's language. */
export function readable(code) {
  return translated(capital(spaced(code)));
}

/** The same in the middle of a sentence. */
export function within(code) {
  const words = readable(code);
  return keepsCapitals() ? words : words.toLowerCase();
}

/** "28 March 1957" for 1957-03-28, or for an instant where the reader is. */
export function day(iso) {
  return longDay(iso, dates);
}

export function moment(isoInstant) {
  return shortMoment(isoInstant, dates);
}

/** "today, 14:05" or "Fri 20 Nov, 14:05", where the reader is. */
export function at(isoInstant) {
  const instant = new Date(isoInstant);
  const time = hour(instant, dates);
  if (instant.toDateString() === new Date(now()).toDateString()) return t('today, {0}', time);
  const day = instant.toLocaleDateString(dates, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  return `${day}, ${time}`;
}
