import { ask } from '/spinepath-shared/answer.js';
import { element } from '/spinepath-shared/html.js';
import { at } from '/spinepath-shared/words.js';
import { standing } from './time.js';

/** In the head of a task's case: the clock that is furthest over, or ends first. */
export async function latestClock({ taskId }) {
  const { ok, body } = await ask(`/api/tasks/${encodeURIComponent(taskId)}/clocks`);
  if (!ok) return [];
  const running = body.clocks.filter(({ limitAt }) => limitAt).sort((one, other) => Date.parse(one.limitAt) - Date.parse(other.limitAt));
  if (running.length === 0) return [];
  const { tone, words } = standing(running[0]);
  return [element('span', `spinepath-case-clock spinepath-${tone}`, element('strong', '', words), ` ${running[0].title}, ${at(running[0].limitAt)}`)];
}
