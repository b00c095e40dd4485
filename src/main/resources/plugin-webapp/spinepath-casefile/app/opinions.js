import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { shownTask } from '/spinepath-shared/tasklist.js';
import { moment, readable, within } from '/spinepath-shared/words.js';
import { opinionsOf } from './task-file.js';

/** Fills every element of class spinepath-opinions that a form brings; forms come and go with the open task. */
export function watchForOpinions(root) {
  const fillNew = () => root.querySelectorAll('.spinepath-opinions:not([data-task])').forEach(fill);
  new MutationObserver(fillNew).observe(root, { childList: true, subtree: true });
  fillNew();
}

async function fill(place) {
  const taskId = shownTask();
  if (!taskId) return;
  place.dataset.task = taskId;
  const answer = await opinionsOf(taskId);
  if (place.dataset.task === shownTask()) showOpinions(place, answer);
}

export function showOpinions(place, { ok, body }) {
  if (!ok) {
    place.replaceChildren(element('p', 'spinepath-refusal', body.detail));
    return;
  }
  const lines = [...agreement(body), ...body.opinions.map(opinion)];
  if (body.ownStillOwed) {
    lines.push(element('p', 'spinepath-hint', t('The other opinions are shown once your discipline has given its own.')));
  } else if (lines.length === 0) {
    lines.push(element('p', 'spinepath-hint', t('No opinion has been given yet.')));
  }
  place.replaceChildren(...lines);
}

function agreement({ agreement: found }) {
  if (!found) return [];
  const { given, agreeing, recommended } = found;
  return [element('p', 'spinepath-agreement', t('Agreement: {0} of {1} opinions advise what is recommended, {2}.', agreeing, given, within(recommended)))];
}

function opinion({ discipline, member, treatment, text, givenAt }) {
  return element(
    'article',
    'spinepath-note',
    element('h5', '', `${readable(discipline)}: ${readable(treatment)}`),
    ...(text ? [element('p', 'spinepath-words', text)] : []),
    element('p', 'spinepath-by', `${member}, ${moment(givenAt)}`),
  );
}
