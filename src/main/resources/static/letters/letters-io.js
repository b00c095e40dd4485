import { ask, send } from '/spinepath-shared/server.js';

/** The letters of who is signed in; only those of one case when its number is given. */
export function readLetters(caseNumber) {
  const query = caseNumber ? `?${new URLSearchParams({ caseNumber })}` : '';
  return ask(`/api/letters${query}`);
}

/** The token is asked for anew each time: after another sign-in the earlier one is no longer good. */
export async function confirmReceipt(id) {
  const waiting = await ask('/api/letters/waiting');
  return waiting.ok ? send(`/api/letters/${encodeURIComponent(id)}/receipt`, undefined, waiting.token) : waiting;
}

export function pdfOf(id, language) {
  return `/api/letters/${encodeURIComponent(id)}.pdf?lang=${encodeURIComponent(language)}`;
}
