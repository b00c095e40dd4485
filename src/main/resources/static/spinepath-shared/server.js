import { setClockBy } from './clock.js';

/** Asks the server; answers {ok, status, token, body}. Status 0 stands for no answer at all, and the body is never null. */
export function ask(path) {
  return request(path, {});
}

/**
 * Sends, with content as JSON where there is any; answers as ask does.
 *
 * @param token what every write needs: Tasklist and Cockpit keep it in a cookie, our pages find it in the answer to a question
 */
export function send(path, content, token = tokenInCookie()) {
  const json = content === undefined ? {} : { 'Content-Type': 'application/json' };
  return request(path, { method: 'POST', headers: { 'X-XSRF-TOKEN': token, ...json }, body: JSON.stringify(content) });
}

// Read anew each time: after another sign-in the earlier one is no longer good.
function tokenInCookie() {
  return /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

async function request(path, { headers, ...options }) {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...options, headers: { Accept: 'application/json', ...headers } });
    setClockBy(response.headers.get('Date'));
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, status: response.status, token: response.headers.get('X-XSRF-TOKEN'), body };
  } catch {
    return { ok: false, status: 0, token: null, body: {} };
  }
}
