/** Asks one of our figures; throws an Error whose message can be shown. */
export async function insight(path, question = {}) {
  const known = Object.entries(question).filter(([, value]) => value);
  const query = known.length ? `?${new URLSearchParams(known)}` : '';
  let response;
  try {
    response = await fetch(`/api/insight/${path}${query}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('The server cannot be reached. Please try again.');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? 'This did not work. Please try again.');
  return body;
}
