import { statusOf, tell } from './case-api.js';
import { openDialog } from './dialog.js';
import { leaveTask, reloadTasks, say } from './said.js';
import { readable } from './words.js';

const NOT_TOLD = ['', 'Not known'];
const CHOOSE = ['', 'Please choose'];
const URGENCIES = ['ROUTINE', 'URGENT', 'EMERGENCY'];

const reason = (options) => [
  { name: 'reasonCode', label: 'Reason', kind: 'choice', options: [CHOOSE, ...options, ['OTHER', 'Another reason']] },
  { name: 'reason', label: 'In your own words', kind: 'words', hint: 'Needed when the reason is another one. Kept with the case, not in the process.' },
];

/** Every report, in the order of the menu, by the action that the server allows. */
export const reports = [
  { action: 'REPORT_DETERIORATION', label: 'Report deterioration', open: deterioration },
  { action: 'LOWER_URGENCY', label: 'Lower urgency', open: lowering },
  { action: 'REPORT_DEATH', label: 'Report death', open: death },
  { action: 'WITHDRAW', label: 'Withdraw referral', open: withdrawal },
];

function deterioration({ caseNumber, about }) {
  openDialog({
    heading: 'Report deterioration',
    about,
    sentence: 'The case becomes an emergency at once: its open steps get emergency limits, and the recommendation is made anew.',
    fields: [
      { name: 'walking', label: 'Walking', kind: 'choice', options: [NOT_TOLD, ['UNAIDED', 'Walks unaided'], ['WITH_AID', 'Walks with an aid or a helper'], ['UNABLE', 'Cannot walk']] },
      { name: 'asiaGrade', label: 'ASIA grade', kind: 'choice', options: [NOT_TOLD, ['A', 'A – complete loss'], ['B', 'B – feeling only'], ['C', 'C – weak movement'], ['D', 'D – useful movement'], ['E', 'E – normal']] },
      { name: 'deficitProgression', label: 'How it progresses', kind: 'choice', options: [NOT_TOLD, ['RAPID', 'Within hours or two days'], ['SLOW', 'Over days or weeks'], ['NONE', 'Not progressing']] },
      { name: 'deficitDurationHours', label: 'Hours since it began', kind: 'number', hint: 'Your best estimate; one day is 24. Left empty, it begins now.' },
    ],
    confirm: 'Make it an emergency',
    grave: true,
    send: (values) => tell(caseNumber, 'deterioration', values),
    done: () => {
      say(`Deterioration reported: ${caseNumber} is an emergency. Please phone whoever must act now.`);
      reloadTasks();
    },
  });
}

async function lowering({ caseNumber, about }) {
  const { ok, body } = await statusOf(caseNumber);
  const lower = URGENCIES.slice(0, Math.max(0, URGENCIES.indexOf(ok ? body.urgency : 'EMERGENCY')));
  openDialog({
    heading: 'Lower urgency',
    about,
    sentence: `${ok ? `The urgency is ${readable(body.urgency).toLowerCase()} now. Its` : 'Its'} open steps move down and get the limits of the lower urgency; what is found later may raise it again.`,
    fields: [
      { name: 'urgency', label: 'New urgency', kind: 'choice', options: [CHOOSE, ...lower.reverse().map((code) => [code, readable(code)])] },
      ...reason([['OVER_TRIAGED', 'Over-triaged: the finding was not confirmed'], ['IMPROVED', 'The patient has improved'], ['REPORTED_IN_ERROR', 'Reported in error']]),
    ],
    confirm: 'Lower the urgency',
    send: (values) => tell(caseNumber, 'urgency', values),
    done: ({ urgency }) => {
      say(`The urgency of ${caseNumber} is lowered to ${readable(urgency).toLowerCase()}.`);
      reloadTasks();
    },
  });
}

function death({ caseNumber, about }) {
  openDialog({
    heading: 'Report death',
    about,
    sentence: 'The case is closed and its open steps are taken away. Nothing is deleted; a coordinator can open it again.',
    fields: [
      { name: 'dateOfDeath', label: 'Date of death', kind: 'date', hint: 'Leave it empty when it is not known.' },
    ],
    confirm: 'Close the case: the patient died',
    grave: true,
    send: (values) => tell(caseNumber, 'death', values),
    done: () => closed(`Death reported: ${caseNumber} is closed.`),
  });
}

function withdrawal({ caseNumber, about }) {
  openDialog({
    heading: 'Withdraw referral',
    about,
    sentence: 'The case is closed and its open steps are taken away. Nothing is deleted; a coordinator can open it again.',
    fields: reason([['PATIENT_CHOICE', 'The patient does not want it'], ['REFERRED_IN_ERROR', 'Referred in error'], ['DUPLICATE', 'The patient has another case'], ['TREATED_ELSEWHERE', 'Treated elsewhere']]),
    confirm: 'Withdraw and close the case',
    grave: true,
    send: (values) => tell(caseNumber, 'withdrawal', values),
    done: () => closed(`Referral withdrawn: ${caseNumber} is closed.`),
  });
}

function closed(sentence) {
  say(sentence);
  leaveTask();
  reloadTasks();
}
