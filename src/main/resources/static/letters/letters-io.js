/** The letters of who is signed in; only those of one case when its number is given. */
export function readLetters(caseNumber) {
  const query = caseNumber ? `?${new URLSearchParams({ caseNumber })}` : '';
  return ask(`/api/letters${query}`, {});
}

/** The token is asked for anew each time: after another sign-in the earlier one is no longer good. */
export async function confirmReceipt(id) {
  const waiting = await ask('/api/letters/waiting', {});
  if (!waiting.ok) return waiting;
  return ask(`/api/letters/${encodeURIComponent(id)}/receipt`, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': waiting.token },
  });
}

export function pdfOf(id, language) {
  return `/api/letters/${encodeURIComponent(id)}.pdf?lang=${encodeURIComponent(language)}`;
}

/** Answers {ok, status, token, body}; status 0 stands for no answer at all, and the body is never null. */
async function ask(path, options) {
  try {
    const headers = { Accept: 'application/json', ...options.headers };
    const response = await fetch(path, { credentials: 'same-origin', ...options, headers });
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, status: response.status, token: response.headers.get('X-XSRF-TOKEN'), body };
  } catch {
    return { ok: false, status: 0, token: null, body: {} };
  }
}
