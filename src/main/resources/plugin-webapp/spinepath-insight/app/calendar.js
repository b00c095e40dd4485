export const DAY = 24 * 60 * 60 * 1000;

/** As our figures are asked for it. */
export function isoDay(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

export function dayBefore(days) {
  return isoDay(Date.now() - days * DAY);
}
