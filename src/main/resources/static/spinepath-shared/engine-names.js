// Names that the diagrams give and Java owns: Processes and PathwayMessages. A test compares each with its owner; write them nowhere else.

export const PROCESS = { PATHWAY: 'CervicalMetastasisPathway' };

export const MESSAGE = {
  DETERIORATION_REPORTED: 'DeteriorationReported',
  DEATH_REPORTED: 'DeathReported',
  REFERRAL_WITHDRAWN: 'ReferralWithdrawn',
  URGENCY_LOWERED: 'UrgencyLowered',
};
