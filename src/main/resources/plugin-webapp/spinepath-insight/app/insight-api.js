import { ask } from '/spinepath-shared/server.js';

/** Asks one of our figures; throws an Error whose message can be shown. */
export async function insight(path, question = {}) {
  const known = Object.entries(question).filter(([, value]) => value);
  const query = known.length ? `?${new URLSearchParams(known)}` : '';
  const { ok, status, body } = await ask(`/api/insight/${path}${query}`);
  if (status === 0) throw new Error('The server cannot be reached. Please try again.');
  if (!ok) throw new Error(body.detail ?? 'This did not work. Please try again.');
  return body;
}
