import { t } from '/spinepath-shared/language.js';
import { say } from '/spinepath-shared/said.js';

const SAVE = '.task-details button[ng-click="save($event)"]';

/** Tasklist's hint promises that a saved form can be completed later; how long a draft really lives is said instead. */
export function saveButtonSaysHowLong(root) {
  const hint = ({ target }) => {
    const button = target.closest?.(SAVE);
    if (button) button.title = t('Keeps your entries in this window until you sign out or close it');
  };
  root.addEventListener('mouseover', hint);
  root.addEventListener('focusin', hint);
  root.addEventListener('click', ({ target }) => {
    if (target.closest(SAVE)) say(t('Kept in this window until you sign out or close it. Nothing is in the case yet.'));
  });
}
