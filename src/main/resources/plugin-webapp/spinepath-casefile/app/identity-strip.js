import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { offeredFor } from '/spinepath-shared/places.js';
import { shownTask } from '/spinepath-shared/tasklist.js';
import { day, readable } from '/spinepath-shared/words.js';
import { patientOf } from './task-file.js';

/** Whose case it is, above the open task whatever tab is chosen. Tasklist tells an action no task: it is read from the address. */
export function identityStrip() {
  let strip;
  let actions;
  let shown;

  const follow = async () => {
    const taskId = shownTask();
    if (taskId === shown) return;
    shown = taskId;
    strip.replaceChildren();
    actions.replaceChildren();
    if (!taskId) return;
    const { ok, body } = await patientOf(taskId);
    const offered = ok ? await offeredFor('patient-strip', body) : [];
    // The answer of a task that was left meanwhile must not stand above another one.
    if (taskId !== shown) return;
    strip.replaceChildren(...(ok ? identity(body) : [refusal(body.detail)]));
    actions.replaceChildren(...offered);
  };

  return {
    render(node) {
      shown = undefined;
      strip = element('div', 'spinepath-strip');
      strip.setAttribute('role', 'status');
      strip.setAttribute('aria-label', t('Patient'));
      node.classList.add('spinepath-strip-holder');
      actions = element('div', 'spinepath-strip-actions');
      node.append(strip, actions);
      window.addEventListener('hashchange', follow);
      follow();
    },
    unmount() {
      window.removeEventListener('hashchange', follow);
    },
  };
}

function identity(patient) {
  if (patient.erased) {
    return [element('strong', '', t('Identity erased')), element('span', '', patient.caseNumber)];
  }
  return [
    element('strong', '', patient.name),
    element('span', '', t('born {0} ({1})', day(patient.dateOfBirth), patient.ageYears)),
    element('span', '', patient.sex === 'UNKNOWN' ? t('Sex unknown') : readable(patient.sex)),
    element('span', '', t('Hospital number {0}', patient.hospitalNumber)),
    element('span', '', patient.caseNumber),
  ];
}

function refusal(sentence) {
  return element('span', 'spinepath-refusal', t('Patient not shown: {0}', sentence));
}
