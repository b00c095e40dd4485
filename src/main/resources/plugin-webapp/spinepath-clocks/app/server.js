import { t } from '../../../spinepath-casefile/static/app/language.js';
import { setClockBy } from './time.js';

/** Answers {ok, body}; when not ok, body.detail is a sentence that can be shown. */
export function ask(path) {
  return request(path, { headers: { Accept: 'application/json' } });
}

/** Sends with the token of Tasklist's session, which every write needs. */
export function send(path, content) {
  return request(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(content),
  });
}

// Read anew each time: after another sign-in the earlier one is no longer good.
function token() {
  return /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

async function request(path, options) {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...options });
    setClockBy(response.headers.get('Date'));
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, body: response.ok ? body : { detail: body.detail ?? t('This cannot be done now. Please try again.') } };
  } catch {
    return { ok: false, body: { detail: t('The server cannot be reached. Please try again.') } };
  }
}
