import { ask } from '/spinepath-shared/answer.js';
import { eachMinute } from '/spinepath-shared/clock.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { at } from '/spinepath-shared/words.js';
import { standing } from './time.js';

/** The remaining or exceeded time on each card of the task list, asked for once per list. */
export function timeOnCard() {
  const shown = new Map();
  let known = new Map();
  let waiting = new Map();

  const show = (node, card) => {
    shown.set(node, card);
    node.replaceChildren(timeLine(card));
  };

  const askForAll = async () => {
    const asked = waiting;
    waiting = new Map();
    const query = [...asked.keys()].map((taskId) => `taskId=${encodeURIComponent(taskId)}`).join('&');
    const { ok, body } = await ask(`/api/clock-cards?${query}`);
    if (!ok) return;
    known = new Map(body.map((card) => [card.taskId, card]));
    for (const [taskId, nodes] of asked) {
      nodes.forEach((node) => (known.has(taskId) ? show(node, known.get(taskId)) : node.replaceChildren()));
    }
  };

  eachMinute(() => {
    for (const [node, card] of shown) {
      if (node.isConnected) show(node, card);
      else shown.delete(node);
    }
  });

  return {
    render(node, { taskId }) {
      if (waiting.size === 0) queueMicrotask(askForAll);
      waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
      // Tasklist draws its cards anew every few seconds; the line must not come and go with them.
      if (known.has(taskId)) show(node, known.get(taskId));
    },
  };
}

/** "2 h 10 min left", and until when. */
export function timeLine(card) {
  const { tone, words } = standing(card);
  return element(
    'div',
    `spinepath-time spinepath-${tone}`,
    element('strong', '', words),
    ...(card.limitAt && card.state !== 'PAUSED' ? [element('span', '', limit(tone, card.limitAt))] : []),
  );
}

function limit(tone, limitAt) {
  return tone === 'over' ? t('since {0}', at(limitAt)) : t('until {0}', at(limitAt));
}
