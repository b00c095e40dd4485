import { actionsOfUser, statusOf, tell } from './case-api.js';
import { fill, openDialog } from './dialog.js';
import { reloadTasks, say } from './said.js';
import { day, element, readable } from './words.js';

/** The way back into a closed case, for those to whom the server grants it. */
export function reopenAction() {
  return {
    async render(node) {
      if (!(await actionsOfUser()).includes('REOPEN')) return;
      const button = element('button', 'spinepath-reopen', 'Reopen a case');
      button.type = 'button';
      button.addEventListener('click', openReopening);
      node.append(button);
    },
  };
}

function openReopening() {
  openDialog({
    heading: 'Reopen a case',
    sentence: 'A closed case goes on under its number, with all that it knew, where it stood. Its closed part stays as it is.',
    fields: [
      { name: 'caseNumber', label: 'Case number', kind: 'text', hint: 'Such as SP-2026-000123' },
      {
        name: 'reasonCode',
        label: 'Reason',
        kind: 'choice',
        options: [['', 'Please choose'], ['WRONGLY_CLOSED', 'Closed by mistake'], ['PATIENT_FOUND', 'The lost patient was found'], ['REPORTED_IN_ERROR', 'The death or withdrawal was reported in error'], ['OTHER', 'Another reason']],
      },
      { name: 'reason', label: 'In your own words', kind: 'words', hint: 'Needed when the reason is another one. Kept with the case, not in the process.' },
      { name: 'step', label: 'Goes on at', kind: 'choice', options: [['', 'Where it stood']] },
    ],
    confirm: 'Reopen the case',
    send: ({ caseNumber, ...content }) => (caseNumber === ''
      ? { ok: false, body: { errors: [{ field: 'caseNumber', message: 'Enter the number of the closed case.' }] } }
      : tell(caseNumber, 'reopening', content)),
    done: ({ caseNumber }) => {
      say(`${caseNumber} is open again.`);
      reloadTasks();
    },
    prepare: (controls) => controls.get('caseNumber').input.addEventListener('change', () => lookUp(controls)),
  });
}

/** Says how the case ended, so that nobody opens another one than meant. */
async function lookUp(controls) {
  const number = controls.get('caseNumber');
  const { ok, body } = await statusOf(number.input.value.trim());
  number.complain(ok ? (body.state === 'OPEN' ? 'This case is open.' : '') : body.detail);
  number.help(ok && body.state === 'CLOSED' ? `Closed on ${day(body.closedAt.slice(0, 10))}: ${readable(body.outcome ?? 'without outcome').toLowerCase()}.` : '');
  const { stoodAt, steps = [] } = body.reopening ?? {};
  const name = steps.find(({ id }) => id === stoodAt)?.name;
  fill(controls.get('step').input, [
    ['', name ? `Where it stood: ${name}` : 'Where it stood'],
    ...steps.map(({ id, name: label }) => [id, label]),
  ]);
}
