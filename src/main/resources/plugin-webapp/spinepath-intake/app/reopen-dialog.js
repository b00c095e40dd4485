import { fill, openDialog } from '/spinepath-shared/dialog.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { say } from '/spinepath-shared/said.js';
import { reloadTasks } from '/spinepath-shared/tasklist.js';
import { day, within } from '/spinepath-shared/words.js';
import { actionsOfUser, statusOf, tell } from './case-api.js';

/** The way back into a closed case, for those to whom the server grants it. */
export function reopenAction() {
  return {
    async render(node) {
      if (!(await actionsOfUser()).includes('REOPEN')) return;
      const button = element('button', 'spinepath-reopen', t('Reopen a case'));
      button.type = 'button';
      button.addEventListener('click', openReopening);
      node.append(button);
    },
  };
}

function openReopening() {
  openDialog({
    heading: t('Reopen a case'),
    sentence: t('A closed case goes on under its number, with all that it knew, where it stood. Its closed part stays as it is.'),
    fields: [
      { name: 'caseNumber', label: t('Case number'), kind: 'text', hint: t('Such as SP-2026-000123') },
      {
        name: 'reasonCode',
        label: t('Reason'),
        kind: 'choice',
        options: [['', t('Please choose')], ['WRONGLY_CLOSED', t('Closed by mistake')], ['PATIENT_FOUND', t('The lost patient was found')], ['REPORTED_IN_ERROR', t('The death or withdrawal was reported in error')], ['OTHER', t('Another reason')]],
      },
      { name: 'reason', label: t('In your own words'), kind: 'words', hint: t('Needed when the reason is another one. Kept with the case, not in the process.') },
      { name: 'step', label: t('Goes on at'), kind: 'choice', options: [['', t('Where it stood')]] },
    ],
    confirm: t('Reopen the case'),
    send: ({ caseNumber, ...content }) => (caseNumber === ''
      ? { ok: false, body: { errors: [{ field: 'caseNumber', message: t('Enter the number of the closed case.') }] } }
      : tell(caseNumber, 'reopening', content)),
    done: ({ caseNumber }) => {
      say(t('{0} is open again.', caseNumber));
      reloadTasks();
    },
    prepare: (controls) => controls.get('caseNumber').input.addEventListener('change', () => lookUp(controls)),
  });
}

/** Says how the case ended, so that nobody opens another one than meant. */
async function lookUp(controls) {
  const number = controls.get('caseNumber');
  const { ok, body } = await statusOf(number.input.value.trim());
  number.complain(ok ? (body.state === 'OPEN' ? t('This case is open.') : '') : body.detail);
  number.help(ok && body.state === 'CLOSED' ? t('Closed on {0}: {1}.', day(body.closedAt), body.outcome ? within(body.outcome) : t('without outcome')) : '');
  const { stoodAt, steps = [] } = body.reopening ?? {};
  const name = steps.find(({ id }) => id === stoodAt)?.name;
  fill(controls.get('step').input, [
    ['', name ? t('Where it stood: {0}', name) : t('Where it stood')],
    ...steps.map(({ id, name: label }) => [id, label]),
  ]);
}
