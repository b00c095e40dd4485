import { t } from '../../../spinepath-casefile/static/app/language.js';
import { element } from '../../../spinepath-casefile/static/app/words.js';
import { send } from './server.js';
import { pauseReason } from './time.js';

const REASONS = ['PATIENT_UNFIT', 'PATIENT_CHOICE', 'AWAITING_TISSUE'];

/** What the coordinator may do to the clocks of a case: a button each, which asks before it acts. */
export function clockOrders({ caseNumber, clocks }, onDone) {
  const running = clocks.filter(({ state }) => state !== 'PAUSED');
  const paused = clocks.filter(({ state }) => state === 'PAUSED');
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/clocks`;
  const orders = element('div', 'spinepath-orders');

  const offer = (label, dialog) => {
    const opener = element('button', 'btn btn-default', label);
    opener.type = 'button';
    opener.addEventListener('click', () => dialog());
    orders.append(opener);
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

/** Asks in a dialog; it stays open with the server's sentence when the order is refused. */
function confirm({ title, sentence, questions, action, send: order }, onDone) {
  const problem = element('p', 'spinepath-refusal');
  problem.setAttribute('role', 'alert');
  const cancel = element('button', 'btn btn-default', t('Cancel'));
  cancel.type = 'button';
  const act = element('button', 'btn btn-primary', action);
  const heading = element('h3', '', title);
  heading.id = 'spinepath-clock-dialog-title';
  const form = element(
    'form',
    '',
    heading,
    element('p', '', sentence),
    ...questions.map(({ node }) => node),
    problem,
    element('div', 'spinepath-clock-dialog-buttons', cancel, act),
  );
  const dialog = element('dialog', 'spinepath-clock-dialog', form);
  dialog.setAttribute('aria-labelledby', heading.id);
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    act.disabled = true;
    const { ok, body } = await order(Object.assign({}, ...questions.map(({ answer }) => answer())));
    act.disabled = false;
    if (ok) {
      dialog.close();
      onDone();
    } else {
      problem.textContent = body.detail;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

function choiceOfReason() {
  const options = REASONS.map((code) => option('radio', 'reason', code, sentenceCase(pauseReason(code))));
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

function sentenceCase(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
