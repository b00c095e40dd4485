import { t } from '/spinepath-shared/language.js';
import { readable } from '/spinepath-shared/words.js';

const titles = {
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

/** What a kind of note is about. */
export function noteTitle(kind) {
  return titles[kind] ?? readable(kind.replace(/([A-Z])/g, '_$1'));
}
