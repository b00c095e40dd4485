import { openDialog } from '/spinepath-shared/dialog.js';
import { t } from '/spinepath-shared/language.js';
import { say } from '/spinepath-shared/said.js';
import { leaveTask, reloadTasks } from '/spinepath-shared/tasklist.js';
import { readable, within } from '/spinepath-shared/words.js';
import { statusOf, tell } from './case-api.js';

const NOT_TOLD = ['', t('Not known')];
const CHOOSE = ['', t('Please choose')];
const URGENCIES = ['ROUTINE', 'URGENT', 'EMERGENCY'];

const reason = (options) => [
  { name: 'reasonCode', label: t('Reason'), kind: 'choice', options: [CHOOSE, ...options, ['OTHER', t('Another reason')]] },
  { name: 'reason', label: t('In your own words'), kind: 'words', hint: t('Needed when the reason is another one. Kept with the case, not in the process.') },
];

/** Every report, in the order of the menu, by the action that the server allows. */
export const reports = [
  { action: 'REPORT_DETERIORATION', label: t('Report deterioration'), open: deterioration },
  { action: 'LOWER_URGENCY', label: t('Lower urgency'), open: lowering },
  { action: 'REPORT_DEATH', label: t('Report death'), open: death },
  { action: 'WITHDRAW', label: t('Withdraw referral'), open: withdrawal },
];

function deterioration({ caseNumber, about }) {
  openDialog({
    heading: t('Report deterioration'),
    about,
    sentence: t('The case becomes an emergency at once: its open steps get emergency limits, and the recommendation is made anew.'),
    fields: [
      { name: 'walking', label: t('Walking'), kind: 'choice', options: [NOT_TOLD, ['UNAIDED', t('Walks unaided')], ['WITH_AID', t('Walks with an aid or a helper')], ['UNABLE', t('Cannot walk')]] },
      { name: 'asiaGrade', label: t('ASIA grade'), kind: 'choice', options: [NOT_TOLD, ['A', t('A – complete loss')], ['B', t('B – feeling only')], ['C', t('C – weak movement')], ['D', t('D – useful movement')], ['E', t('E – normal')]] },
      { name: 'deficitProgression', label: t('How it progresses'), kind: 'choice', options: [NOT_TOLD, ['RAPID', t('Within hours or two days')], ['SLOW', t('Over days or weeks')], ['NONE', t('Not progressing')]] },
      { name: 'deficitDurationHours', label: t('Hours since it began'), kind: 'number', hint: t('Your best estimate; one day is 24. Left empty, it begins now.') },
    ],
    confirm: t('Make it an emergency'),
    grave: true,
    send: (values) => tell(caseNumber, 'deterioration', values),
    done: () => {
      say(t('Deterioration reported: {0} is an emergency. Please phone whoever must act now.', caseNumber));
      reloadTasks();
    },
  });
}

async function lowering({ caseNumber, about }) {
  const { ok, body } = await statusOf(caseNumber);
  const lower = URGENCIES.slice(0, Math.max(0, URGENCIES.indexOf(ok ? body.urgency : 'EMERGENCY')));
  openDialog({
    heading: t('Lower urgency'),
    about,
    sentence: (ok ? `${t('The urgency is {0} now.', within(body.urgency))} ` : '')
      + t('Its open steps move down and get the limits of the lower urgency; what is found later may raise it again.'),
    fields: [
      { name: 'urgency', label: t('New urgency'), kind: 'choice', options: [CHOOSE, ...lower.reverse().map((code) => [code, readable(code)])] },
      ...reason([['OVER_TRIAGED', t('Over-triaged: the finding was not confirmed')], ['IMPROVED', t('The patient has improved')], ['REPORTED_IN_ERROR', t('Reported in error')]]),
    ],
    confirm: t('Lower the urgency'),
    send: (values) => tell(caseNumber, 'urgency', values),
    done: ({ urgency }) => {
      say(t('The urgency of {0} is lowered to {1}.', caseNumber, within(urgency)));
      reloadTasks();
    },
  });
}

function death({ caseNumber, about }) {
  openDialog({
    heading: t('Report death'),
    about,
    sentence: t('The case is closed and its open steps are taken away. Nothing is deleted; a coordinator can open it again.'),
    fields: [
      { name: 'dateOfDeath', label: t('Date of death'), kind: 'date', hint: t('Leave it empty when it is not known.') },
    ],
    confirm: t('Close the case: the patient died'),
    grave: true,
    send: (values) => tell(caseNumber, 'death', values),
    done: () => closed(t('Death reported: {0} is closed.', caseNumber)),
  });
}

function withdrawal({ caseNumber, about }) {
  openDialog({
    heading: t('Withdraw referral'),
    about,
    sentence: t('The case is closed and its open steps are taken away. Nothing is deleted; a coordinator can open it again.'),
    fields: reason([['PATIENT_CHOICE', t('The patient does not want it')], ['REFERRED_IN_ERROR', t('Referred in error')], ['DUPLICATE', t('The patient has another case')], ['TREATED_ELSEWHERE', t('Treated elsewhere')]]),
    confirm: t('Withdraw and close the case'),
    grave: true,
    send: (values) => tell(caseNumber, 'withdrawal', values),
    done: () => closed(t('Referral withdrawn: {0} is closed.', caseNumber)),
  });
}

function closed(sentence) {
  say(sentence);
  leaveTask();
  reloadTasks();
}
