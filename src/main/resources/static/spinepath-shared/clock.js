const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let aheadOfUs = 0;

/** A ward's computer may be minutes off; what counts is the server's time. */
export function setClockBy(dateHeader) {
  const there = Date.parse(dateHeader ?? '');
  if (!Number.isNaN(there)) aheadOfUs = there - Date.now();
}

/** The server's time, in milliseconds. */
export function now() {
  return Date.now() + aheadOfUs;
}

/** Calls back each minute, so that what is shown grows old without a request; answers how to stop. */
export function eachMinute(callback) {
  const timer = setInterval(callback, MINUTE);
  return () => clearInterval(timer);
}
