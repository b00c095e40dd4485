/** The event on the window that says that the dates or the urgency of tasks may have changed. */
export const TASKS_CHANGED = 'spinepath-tasks-changed';

const UNTIL_FOLLOWED_MS = 2500;

/** The task that Tasklist shows; its id stands in the address. */
export function shownTask() {
  return taskIn(window.location.hash);
}

export function taskIn(address) {
  const match = /[?&]task=([^&]+)/.exec(address);
  return match ? decodeURIComponent(match[1]) : null;
}

/** Where a task is shown; keeps the filter and the sorting that the user has before them. */
export function addressOf(taskId) {
  const parameters = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  parameters.set('task', taskId);
  return `#/?${parameters}`;
}

/** Leaves the open task, which the end of its case has taken away. */
export function leaveTask() {
  window.location.hash = window.location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');
}

/** Has Tasklist read its list again; the case follows a report within a second or two, and Tasklist looks every ten by itself. */
export function reloadTasks() {
  refreshList();
  setTimeout(refreshList, UNTIL_FOLLOWED_MS);
}

function refreshList() {
  window.dispatchEvent(new Event(TASKS_CHANGED));
  window.angular?.element(document.body).injector()?.get('$rootScope').$broadcast('refresh');
}

/** Has Tasklist fetch its list and the open task now: their dates have changed. */
export function refreshTasks() {
  window.dispatchEvent(new Event(TASKS_CHANGED));
  const root = ofTasklist('$rootScope');
  root.$evalAsync(() => {
    root.$broadcast('refresh');
    root.$broadcast('$routeChanged');
  });
}

/** A service of Tasklist's own. */
export function ofTasklist(service) {
  return window.angular.element(document.body).injector().get(service);
}
