import { element } from './html.js';

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
