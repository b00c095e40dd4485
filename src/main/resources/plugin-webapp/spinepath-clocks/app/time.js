const SECOND = 1000;
const MINUTE = 60 * SECOND;
const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

const pauseReasons = {
  PATIENT_UNFIT: 'patient unfit',
  PATIENT_CHOICE: 'patient’s choice',
  AWAITING_TISSUE: 'awaiting tissue',
};

let aheadOfUs = 0;

/** A ward's computer may be minutes off; what counts is the server's time. */
export function setClockBy(dateHeader) {
  const there = Date.parse(dateHeader ?? '');
  if (!Number.isNaN(there)) aheadOfUs = there - Date.now();
}

export function now() {
  return Date.now() + aheadOfUs;
}

/** Calls back each minute, so that what is shown grows old without a request; answers how to stop. */
export function eachMinute(callback) {
  const timer = setInterval(callback, MINUTE);
  return () => clearInterval(timer);
}

/** "2 h 10 min", "3 d 4 h". */
export function span(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 1) return 'under 1 min';
  if (minutes < MINUTES_OF_HOUR) return `${minutes} min`;
  if (minutes < MINUTES_OF_DAY) return two(minutes, MINUTES_OF_HOUR, 'h', 1, 'min');
  return two(minutes, MINUTES_OF_DAY, 'd', MINUTES_OF_HOUR, 'h');
}

function two(minutes, great, greatUnit, small, smallUnit) {
  const rest = Math.floor((minutes % great) / small);
  return `${Math.floor(minutes / great)} ${greatUnit}${rest > 0 ? ` ${rest} ${smallUnit}` : ''}`;
}

/** "today, 14:05" or "Fri 20 Nov, 14:05", where the reader is. */
export function at(isoInstant) {
  const instant = new Date(isoInstant);
  const time = instant.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (instant.toDateString() === new Date(now()).toDateString()) return `today, ${time}`;
  const day = instant.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  return `${day}, ${time}`;
}

/** "24 h", "5 days" or "5 working days" for a target such as PT24H, in what it is counted. */
export function target(isoDuration, countedIn) {
  const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(isoDuration) ?? [];
  const inMinutes = Number(days) * MINUTES_OF_DAY + Number(hours) * MINUTES_OF_HOUR + Number(minutes);
  const wholeDays = inMinutes / MINUTES_OF_DAY;
  if (countedIn === 'WORKING_DAYS' && Number.isInteger(wholeDays)) {
    return wholeDays === 1 ? '1 working day' : `${wholeDays} working days`;
  }
  return wholeDays > 1 && Number.isInteger(wholeDays) ? `${wholeDays} days` : wholeDays === 1 ? '24 h' : span(inMinutes * MINUTE);
}

export function pauseReason(code) {
  return pauseReasons[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** How a clock stands, in words and as a tone: over, soon, paused or running. */
export function standing({ state, limitAt, warningAt, overdue, pauseReason: reason }) {
  if (state === 'PAUSED') {
    return overdue
      ? { tone: 'over', words: `Overdue, paused: ${pauseReason(reason)}` }
      : { tone: 'paused', words: `Paused: ${pauseReason(reason)}` };
  }
  const left = Date.parse(limitAt) - now();
  if (left <= 0) return { tone: 'over', words: `${span(-left)} over` };
  const warned = state === 'WARNED' || (warningAt && Date.parse(warningAt) <= now());
  return { tone: warned ? 'soon' : 'running', words: `${span(left)} left` };
}
