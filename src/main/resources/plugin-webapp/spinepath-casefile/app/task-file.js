import { ask } from '/spinepath-shared/answer.js';
import { shownTask } from '/spinepath-shared/tasklist.js';

const remembered = new Map();

// Whoever signs in next in this window must look for themselves.
window.addEventListener('hashchange', () => { if (!shownTask()) remembered.clear(); });

/** Whose case it is. Remembered while the page is open, because each request is recorded as a look at the patient. */
export function patientOf(taskId) {
  if (!remembered.has(taskId)) {
    const answer = of(taskId, 'patient');
    remembered.set(taskId, answer);
    answer.then(({ ok }) => { if (!ok) remembered.delete(taskId); });
  }
  return remembered.get(taskId);
}

export function notesOf(taskId) {
  return of(taskId, 'notes');
}

export function opinionsOf(taskId) {
  return of(taskId, 'opinions');
}

function of(taskId, what) {
  return ask(`/api/tasks/${encodeURIComponent(taskId)}/${what}`);
}
