import { element } from './words.js';

const READING_TIME_MS = 12000;

let place;
let fading;

/** Says in one sentence what has happened, for a while, also to those who listen. */
export function say(sentence) {
  if (!place) {
    place = element('div', 'spinepath-said');
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  clearTimeout(fading);
  place.replaceChildren(element('p', '', sentence));
  fading = setTimeout(() => place.replaceChildren(), READING_TIME_MS);
}

/** Has Tasklist read its list again; the case follows a report within a second or two, and Tasklist looks every ten by itself. */
export function reloadTasks() {
  refresh();
  setTimeout(refresh, 2500);
}

function refresh() {
  // Plugin spinepath-clocks hears this: the time of the open task may have changed with the urgency.
  window.dispatchEvent(new Event('spinepath-clocks-changed'));
  window.angular?.element(document.body).injector()?.get('$rootScope').$broadcast('refresh');
}

/** Leaves the open task, which the end of its case has taken away. */
export function leaveTask() {
  window.location.hash = window.location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');
}
