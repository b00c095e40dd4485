import { ask } from '/spinepath-shared/answer.js';
import { eachMinute } from '/spinepath-shared/clock.js';
import { shownTask, TASKS_CHANGED } from '/spinepath-shared/tasklist.js';
import { timeLine } from './clock-cards.js';

/** How long the open task has, whatever tab is chosen. Tasklist tells an action no task: it is read from the address. */
export function timeOfOpenTask() {
  let place;
  let shown;
  let card;
  let stopTicking;

  const draw = () => place.replaceChildren(...(card ? [timeLine(card)] : []));

  const fetchCard = async () => {
    const taskId = shown;
    card = undefined;
    const { ok, body } = taskId ? await ask(`/api/clock-cards?taskId=${encodeURIComponent(taskId)}`) : {};
    // The answer of a task that was left meanwhile must not stand above another one.
    if (taskId !== shown) return;
    card = ok ? body[0] : undefined;
    draw();
  };

  const follow = () => {
    if (shownTask() === shown) return;
    shown = shownTask();
    fetchCard();
  };

  return {
    render(node) {
      shown = undefined;
      place = node;
      place.classList.add('spinepath-task-time');
      window.addEventListener('hashchange', follow);
      window.addEventListener(TASKS_CHANGED, fetchCard);
      stopTicking = eachMinute(draw);
      follow();
    },
    unmount() {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener(TASKS_CHANGED, fetchCard);
      stopTicking();
    },
  };
}
