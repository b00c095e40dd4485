import { t } from './language.js';

/** The way to the list of the MDT meeting; only its members get one. */
export async function meetingLink(node) {
  const answer = await fetch('/api/meetings/next/time', { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return;
  const link = document.createElement('a');
  link.href = '/meetings/next';
  link.className = 'spinepath-meeting';
  link.textContent = t('MDT meeting');
  node.append(link);
}
