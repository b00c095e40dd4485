import { t } from './language.js';

const remembered = new Map();

// Whoever signs in next in this window must look for themselves.
window.addEventListener('hashchange', () => { if (!shownTask()) remembered.clear(); });

/** The task that Tasklist shows; its id stands in the address. */
export function shownTask() {
  const match = /[?&]task=([^&]+)/.exec(window.location.hash);
  return match ? decodeURIComponent(match[1]) : null;
}

/** Whose case it is. Remembered while the page is open, because each request is recorded as a look at the patient. */
export function patientOf(taskId) {
  if (!remembered.has(taskId)) {
    const answer = ask(taskId, 'patient');
    remembered.set(taskId, answer);
    answer.then(({ ok }) => { if (!ok) remembered.delete(taskId); });
  }
  return remembered.get(taskId);
}

export function notesOf(taskId) {
  return ask(taskId, 'notes');
}

export function opinionsOf(taskId) {
  return ask(taskId, 'opinions');
}

/** Answers {ok, body}; when not ok, body.detail is a sentence that can be shown. */
async function ask(taskId, what) {
  try {
    const response = await fetch(`/api/tasks/${encodeURIComponent(taskId)}/${what}`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, body: response.ok ? body : { detail: body.detail ?? t('This cannot be shown now.') } };
  } catch {
    return { ok: false, body: { detail: t('The server cannot be reached.') } };
  }
}
