import { t } from './language.js';
import * as server from './server.js';

/** Asks for a screen of Tasklist; when the answer is not ok, body.detail is a sentence in the reader's language. */
export async function ask(path) {
  const answer = await server.ask(path);
  return explained(answer, answer.status === 0 ? t('The server cannot be reached.') : t('This cannot be shown now.'));
}

/** Sends from a screen of Tasklist; when the answer is not ok, body.detail is a sentence in the reader's language. */
export async function send(path, content) {
  const answer = await server.send(path, content);
  return explained(answer, refusal(answer.status));
}

function refusal(status) {
  if (status === 0) return t('The server cannot be reached. Nothing was sent; please try again.');
  return status === 401 ? t('You are signed out. Please sign in in another window, then try again.') : t('This did not work. Please try again.');
}

function explained({ body, ...answer }, sentence) {
  return { ...answer, body: answer.ok ? body : { detail: sentence, ...body } };
}
