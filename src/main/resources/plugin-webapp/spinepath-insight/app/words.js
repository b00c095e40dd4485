import { DAY, HOUR, MINUTE } from '/spinepath-shared/clock.js';
import { capital, spaced } from '/spinepath-shared/codes.js';
import { shortMoment } from '/spinepath-shared/dates.js';

export const TIERS = ['EMERGENCY', 'URGENT', 'ROUTINE'];

const NAMES = {
  EMERGENCY: 'Emergency',
  URGENT: 'Urgent',
  ROUTINE: 'Routine',
  REFERRAL_TO_IMAGING: 'Referral to imaging',
  IMAGING_TO_MDT: 'Imaging to MDT',
  MDT_TO_TREATMENT: 'MDT to treatment',
  TREATMENT_TO_DISCHARGE: 'Treatment to discharge',
  REFERRAL_TO_TREATMENT: 'Referral to treatment',
  PAIN: 'Pain score',
  WALKING: 'Walking',
  ASIA: 'ASIA grade',
  EQ5D: 'EQ-5D scale',
};

/** A code as people say it. */
export function name(code) {
  if (!code) return 'Not yet said';
  return NAMES[code] ?? capital(spaced(code));
}

/** A wait as people say it: minutes below two hours, hours below two days, then days. */
export function duration(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) return '–';
  if (milliseconds < 2 * HOUR) return `${Math.round(milliseconds / MINUTE)} min`;
  if (milliseconds < 2 * DAY) return `${rounded(milliseconds / HOUR)} h`;
  return `${rounded(milliseconds / DAY)} d`;
}

export function days(milliseconds) {
  return milliseconds === null ? null : milliseconds / DAY;
}

/** A share with the number behind it. */
export function share(part, whole) {
  return whole === 0 ? '– (no cases)' : `${Math.round((100 * part) / whole)} % (${part} of ${whole})`;
}

export function moment(iso) {
  return iso ? shortMoment(iso) : '–';
}

function rounded(value) {
  return value < 10 ? value.toFixed(1) : Math.round(value).toString();
}
