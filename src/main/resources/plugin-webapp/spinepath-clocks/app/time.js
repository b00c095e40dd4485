import { MINUTE, now } from '/spinepath-shared/clock.js';
import { t } from '/spinepath-shared/language.js';

const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

const pauseReasons = {
  PATIENT_UNFIT: t('patient unfit'),
  PATIENT_CHOICE: t('patient’s choice'),
  AWAITING_TISSUE: t('awaiting tissue'),
};

/** "2 h 10 min", "3 d 4 h". */
export function span(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 1) return t('under 1 min');
  if (minutes < MINUTES_OF_HOUR) return t('{0} min', minutes);
  if (minutes < MINUTES_OF_DAY) return inHours(Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR);
  return inDays(Math.floor(minutes / MINUTES_OF_DAY), Math.floor((minutes % MINUTES_OF_DAY) / MINUTES_OF_HOUR));
}

function inHours(hours, minutes) {
  return minutes > 0 ? t('{0} h {1} min', hours, minutes) : t('{0} h', hours);
}

function inDays(days, hours) {
  return hours > 0 ? t('{0} d {1} h', days, hours) : t('{0} d', days);
}

/** "24 h", "5 days" or "5 working days" for a target such as PT24H, in what it is counted. */
export function target(isoDuration, countedIn) {
  const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(isoDuration) ?? [];
  const inMinutes = Number(days) * MINUTES_OF_DAY + Number(hours) * MINUTES_OF_HOUR + Number(minutes);
  const wholeDays = inMinutes / MINUTES_OF_DAY;
  if (countedIn === 'WORKING_DAYS' && Number.isInteger(wholeDays)) {
    return wholeDays === 1 ? t('1 working day') : t('{0} working days', wholeDays);
  }
  return wholeDays > 1 && Number.isInteger(wholeDays) ? t('{0} days', wholeDays) : wholeDays === 1 ? t('{0} h', 24) : span(inMinutes * MINUTE);
}

export function pauseReason(code) {
  return pauseReasons[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** How a clock stands, in words and as a tone: over, soon, paused or running. */
export function standing({ state, limitAt, warningAt, overdue, pauseReason: reason }) {
  if (state === 'PAUSED') {
    return overdue
      ? { tone: 'over', words: t('Overdue, paused: {0}', pauseReason(reason)) }
      : { tone: 'paused', words: t('Paused: {0}', pauseReason(reason)) };
  }
  const left = Date.parse(limitAt) - now();
  if (left <= 0) return { tone: 'over', words: t('{0} over', span(-left)) };
  const warned = state === 'WARNED' || (warningAt && Date.parse(warningAt) <= now());
  return { tone: warned ? 'soon' : 'running', words: t('{0} left', span(left)) };
}
