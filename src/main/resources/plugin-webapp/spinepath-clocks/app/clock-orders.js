import { send } from '/spinepath-shared/answer.js';
import { capital } from '/spinepath-shared/codes.js';
import { openQuestion } from '/spinepath-shared/dialog.js';
import { button, element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { pauseReason } from './time.js';

const REASONS = ['PATIENT_UNFIT', 'PATIENT_CHOICE', 'AWAITING_TISSUE'];

/** What the coordinator may do to the clocks of a case: a button each, which asks before it acts. */
export function clockOrders({ caseNumber, clocks }, onDone) {
  const running = clocks.filter(({ state }) => state !== 'PAUSED');
  const paused = clocks.filter(({ state }) => state === 'PAUSED');
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/clocks`;
  const orders = element('div', 'spinepath-orders');

  const offer = (label, dialog) => {
    orders.append(button(label, 'btn btn-default', dialog));
  };

  if (running.length > 0) {
    offer(t('Pause…'), () => confirm({
      title: t('Pause clocks'),
      sentence: t('A paused clock stands still: nobody is warned or called. When it is resumed, its limit moves by the length of the pause. A case that becomes an emergency ends the pause.'),
      questions: [choiceOfReason(), choiceOfClocks(running)],
      action: t('Pause'),
      send: (answers) => send(`${path}/pause`, answers),
    }, onDone));
  }
  if (paused.length > 0) {
    offer(t('Resume…'), () => confirm({
      title: t('Resume clocks'),
      sentence: t('The clock runs on with the time that was left when it was paused.'),
      questions: [choiceOfClocks(paused)],
      action: t('Resume'),
      send: (answers) => send(`${path}/resume`, answers),
    }, onDone));
  }
  offer(t('Apply current targets…'), () => confirm({
    title: t('Apply current targets'),
    sentence: t('The running clocks keep what they were promised when they started. This gives them the limits of today’s targets table instead, counted from their own start. Some may be overdue at once; what is overdue stays overdue.'),
    questions: [],
    action: t('Apply'),
    send: () => send(`${path}/renew`, {}),
  }, onDone));
  return orders;
}

function confirm({ title, sentence, questions, action, send: order }, done) {
  openQuestion({
    heading: title,
    sentence,
    content: questions.map(({ node }) => node),
    confirm: action,
    values: () => Object.assign({}, ...questions.map(({ answer }) => answer())),
    send: order,
    done,
  });
}

function choiceOfReason() {
  const options = REASONS.map((code) => option('radio', 'reason', code, capital(pauseReason(code))));
  options.forEach(({ input }) => { input.required = true; });
  return {
    node: question(t('Reason'), options),
    answer: () => ({ reason: options.find(({ input }) => input.checked).input.value }),
  };
}

/** All clocks, or some of them; an order without names is about all. The members of one step share its clock. */
function choiceOfClocks(clocks) {
  const shared = Object.values(Object.groupBy(clocks, ({ clock }) => clock));
  if (shared.length === 1) {
    return {
      node: element('p', 'spinepath-only', t('Clock:'), ' ', element('strong', '', inWords(shared[0]))),
      answer: () => ({ clocks: idsOf(shared[0]) }),
    };
  }
  const all = option('radio', 'scope', 'all', t('All clocks of the case'));
  const some = option('radio', 'scope', 'some', t('These clocks'));
  all.input.checked = true;
  const each = shared.map((members, index) => option('checkbox', 'clock', index, inWords(members)));
  const list = element('div', 'spinepath-each', ...each.map(({ label }) => label));
  const follow = () => {
    list.hidden = all.input.checked;
    const none = some.input.checked && !each.some(({ input }) => input.checked);
    each[0].input.setCustomValidity(none ? t('Please tick at least one clock.') : '');
  };
  const node = question(t('Clocks'), [all, some]);
  node.append(list);
  node.addEventListener('change', follow);
  follow();
  return {
    node,
    answer: () => (all.input.checked ? {} : { clocks: shared.filter((_, index) => each[index].input.checked).flatMap(idsOf) }),
  };
}

function inWords(members) {
  return members.length > 1 ? `${members[0].title} (${members.length})` : members[0].title;
}

function idsOf(members) {
  return members.map(({ subjectId }) => subjectId);
}

function question(legend, options) {
  return element('fieldset', '', element('legend', '', legend), ...options.map(({ label }) => label));
}

function option(type, name, value, text) {
  const input = element('input', '');
  Object.assign(input, { type, name, value });
  return { input, label: element('label', '', input, element('span', '', text)) };
}
