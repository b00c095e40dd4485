import { t } from './language.js';
import { element, readable } from './words.js';

/** The initials, the case number and the urgency on each card of the task list, asked for once per list. */
export function caseOnCard() {
  let waiting = new Map();

  const ask = async () => {
    const asked = waiting;
    waiting = new Map();
    const query = [...asked.keys()].map((taskId) => `taskId=${encodeURIComponent(taskId)}`).join('&');
    const response = await fetch(`/api/task-cards?${query}`, { credentials: 'same-origin' });
    if (!response.ok) return;
    for (const card of await response.json()) {
      asked.get(card.taskId)?.forEach((node) => node.replaceChildren(line(card)));
    }
  };

  return {
    render(node, { taskId }) {
      if (waiting.size === 0) queueMicrotask(ask);
      waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
    },
  };
}

function line({ initials, caseNumber, urgency, lateStep }) {
  return element(
    'div',
    'spinepath-card',
    ...(initials ? [element('strong', 'spinepath-initials', initials)] : []),
    element('span', '', caseNumber),
    ...(lateStep ? [element('span', 'spinepath-late', t('{0} is late', lateStep))] : []),
    ...(urgency ? [element('strong', `spinepath-${urgency.toLowerCase()}`, readable(urgency))] : []),
  );
}
