import { DAY } from '/spinepath-shared/clock.js';

/** A day as our figures are asked for it, from its midnight in UTC. */
export function isoDay(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** So many days before today, where the reader is: in UTC it may still be yesterday. */
export function dayBefore(days) {
  const now = new Date();
  return isoDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - days));
}
