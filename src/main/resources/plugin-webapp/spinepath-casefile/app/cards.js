import { ask } from '/spinepath-shared/answer.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { readable } from '/spinepath-shared/words.js';

/** The initials, the case number and the urgency on each card of the task list, asked for once per list. */
export function caseOnCard() {
  let waiting = new Map();

  const askForAll = async () => {
    const asked = waiting;
    waiting = new Map();
    const query = [...asked.keys()].map((taskId) => `taskId=${encodeURIComponent(taskId)}`).join('&');
    const { ok, body } = await ask(`/api/task-cards?${query}`);
    if (!ok) return;
    for (const card of body) {
      asked.get(card.taskId)?.forEach((node) => node.replaceChildren(line(card)));
    }
  };

  return {
    render(node, { taskId }) {
      if (waiting.size === 0) queueMicrotask(askForAll);
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
