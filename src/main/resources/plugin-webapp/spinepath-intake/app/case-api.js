import { ask, send } from '/spinepath-shared/answer.js';

/** Where a case stands and what the user may do with it. */
export function statusOf(caseNumber) {
  return ask(`/api/cases/${encodeURIComponent(caseNumber)}`);
}

/** What the user may do with some case or other; nothing when the server does not say. */
export async function actionsOfUser() {
  const { ok, body } = await ask('/api/case-actions');
  return ok ? body : [];
}

/** Tells a case something; what is empty is left out, which means unknown. */
export function tell(caseNumber, message, content) {
  const known = Object.entries(content).filter(([, value]) => value !== '' && value !== null);
  return send(`/api/cases/${encodeURIComponent(caseNumber)}/${message}`, Object.fromEntries(known));
}
