import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { offeredFor } from '/spinepath-shared/places.js';
import { day, moment, readable } from '/spinepath-shared/words.js';
import { noteTitle } from './note-titles.js';
import { showOpinions } from './opinions.js';
import { notesOf, opinionsOf, patientOf } from './task-file.js';

/** The tab with all that is known of the person and was written about the case. */
export function patientTab() {
  let tab;
  return {
    async render(node, { taskId }) {
      tab = element('div', 'spinepath-tab');
      node.replaceChildren(tab);
      const mine = tab;
      const [patient, notes, opinions] = await Promise.all([patientOf(taskId), notesOf(taskId), opinionsOf(taskId)]);
      if (mine !== tab) return;
      if (!patient.ok) {
        tab.append(element('p', 'spinepath-refusal', patient.body.detail));
        return;
      }
      tab.append(person(patient.body));
      const written = await offeredFor('patient-tab', patient.body);
      if (mine !== tab) return;
      tab.append(...written);
      if (notes.ok && notes.body.length > 0) {
        tab.append(element('h4', '', t('Notes')), ...notes.body.map(note));
      }
      if (opinions.ok && (opinions.body.ownStillOwed || opinions.body.opinions.length > 0)) {
        const list = element('div', '');
        showOpinions(list, opinions);
        tab.append(element('h4', '', t('Opinions')), list);
      }
    },
    unmount() {
      tab = undefined;
    },
  };
}

function person(patient) {
  const lines = patient.erased
    ? [[t('Name'), t('Erased')], [t('Case number'), patient.caseNumber]]
    : [
      [t('Name'), patient.name],
      [t('Date of birth'), t('{0} ({1} years)', day(patient.dateOfBirth), patient.ageYears)],
      [t('Sex'), readable(patient.sex)],
      [t('Hospital number'), patient.hospitalNumber],
      [t('Case number'), patient.caseNumber],
    ];
  return element('dl', 'spinepath-person', ...lines.flatMap(([term, value]) => [
    element('dt', '', term),
    element('dd', '', value),
  ]));
}

function note({ kind, author, writtenAt, text }) {
  return element(
    'article',
    'spinepath-note',
    element('h5', '', noteTitle(kind)),
    element('p', 'spinepath-words', text),
    element('p', 'spinepath-by', `${author}, ${moment(writtenAt)}`),
  );
}
