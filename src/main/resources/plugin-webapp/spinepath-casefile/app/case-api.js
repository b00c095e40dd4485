import { t } from './language.js';

/** Where a case stands and what the user may do with it. */
export function statusOf(caseNumber) {
  return ask(`/api/cases/${encodeURIComponent(caseNumber)}`, {});
}

/** What the user may do with some case or other; nothing when the server does not say. */
export async function actionsOfUser() {
  const { ok, body } = await ask('/api/case-actions', {});
  return ok ? body : [];
}

/** Tells a case something; what is empty is left out, which means unknown. */
export function tell(caseNumber, message, content) {
  const known = Object.entries(content).filter(([, value]) => value !== '' && value !== null);
  return ask(`/api/cases/${encodeURIComponent(caseNumber)}/${message}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(Object.fromEntries(known)),
  });
}

/** Tasklist's own token. Read each time: another sign-in brings another one. */
function token() {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

/** Answers {ok, status, body}; when not ok, body.detail is a sentence that can be shown. */
async function ask(path, { headers, ...options }) {
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      ...options,
      headers: { Accept: 'application/json', ...headers },
    });
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, status: response.status, body: response.ok ? body : { detail: refusal(response.status), ...body } };
  } catch {
    return { ok: false, status: 0, body: { detail: t('The server cannot be reached. Nothing was sent; please try again.') } };
  }
}

function refusal(status) {
  return status === 401 ? t('You are signed out. Please sign in in another window, then try again.') : t('This did not work. Please try again.');
}
