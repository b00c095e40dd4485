import { h } from '/spinepath-shared/html.js';
import { chosenCase, onCourse, showCourse } from './course.js';
import { table } from './table.js';
import { duration, moment, name } from './words.js';

const PASSED = 'spinepath-passed';

/**
 * Marks on the diagram the way that the chosen case took; answers how to stop.
 *
 * @param own the instance whose diagram it is: another case's course is not marked there
 */
export function courseOnDiagram(viewer, own) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  return onCourse(({ runs }, instance) => {
    if (own && own !== instance) return;
    const passed = new Set(runs.flatMap((run) => run.passed));
    registry.forEach((element) => {
      const { source, target } = element;
      const onTheWay = source && target ? passed.has(source.id) && passed.has(target.id) : passed.has(element.id);
      if (onTheWay) canvas.addMarker(element.id, PASSED);
      else canvas.removeMarker(element.id, PASSED);
    });
  });
}

/**
 * @param caseNumber the case to show; without it the tab asks for one
 * @param instance   on whose page the tab is
 */
export async function courseTab(node, isPathway, caseNumber, instance) {
  if (!isPathway) {
    node.append(h('p', { class: 'spinepath-course' }, 'Only cases of the pathway have a course.'));
    return;
  }
  const result = h('div', { 'aria-live': 'polite' });
  const input = h('input', { type: 'text', name: 'caseNumber', value: caseNumber ?? chosenCase(), placeholder: 'Case number', 'aria-label': 'Case number', autocomplete: 'off' });
  const form = h('form', { class: 'spinepath-course-form' }, input, h('button', { type: 'submit', class: 'btn btn-default' }, 'Show the course'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(input.value.trim(), instance, result);
  });
  node.append(h('div', { class: 'spinepath-course' }, caseNumber ? '' : form, result));
  if (input.value) await show(input.value, instance, result);
}

async function show(caseNumber, instance, result) {
  if (!caseNumber) return;
  try {
    const course = await showCourse(caseNumber, instance);
    result.replaceChildren(heading(course), steps(course), clocks(course), pauses(course));
  } catch (problem) {
    result.replaceChildren(h('p', { role: 'alert', class: 'spinepath-problem' }, problem.message));
  }
}

function heading({ caseNumber, runs }) {
  const last = runs.at(-1);
  const ended = last.endedAt ? `ended ${moment(last.endedAt)}${last.endedIn ? ` (${spaced(last.endedIn)})` : ''}` : 'open';
  return h('p', {}, h('strong', {}, caseNumber), ` · since ${moment(runs[0].startedAt)} · ${ended}${runs.length > 1 ? ` · reopened ${runs.length - 1} times` : ''}`);
}

function steps({ steps: all }) {
  return table(
    'Steps',
    ['Step', 'Urgency', 'Who', 'From', 'To', 'Took', 'Limit'],
    all.map((step) => [
      `${step.escalation ? '↳ ' : ''}${step.name}`,
      name(step.tier),
      step.who ?? '–',
      moment(step.startedAt),
      step.endedAt ? `${moment(step.endedAt)}${step.completed ? '' : ' (taken away)'}` : 'open',
      duration((step.endedAt ? new Date(step.endedAt) : Date.now()) - new Date(step.startedAt)),
      step.limit ? h('span', { class: step.late ? 'spinepath-late' : '' }, `${moment(step.limit)}${step.late ? ' – late' : ''}`) : '–',
    ]),
  );
}

function clocks({ clocks: all }) {
  if (all.length === 0) return '';
  return table(
    'Clocks over several steps',
    ['Clock', 'From', 'Limit', 'Stopped'],
    all.map((clock) => [
      clock.title,
      moment(clock.startedAt),
      h('span', { class: clock.late ? 'spinepath-late' : '' }, `${moment(clock.limit)}${clock.late ? ' – late' : ''}`),
      clock.stoppedAt ? `${moment(clock.stoppedAt)} (${clock.stoppedBecause === 'REACHED' ? 'reached' : 'case ended'})` : 'running',
    ]),
  );
}

function pauses({ pauses: all }) {
  if (all.length === 0) return '';
  return table('Pauses', ['Clock', 'Reason', 'From', 'To'], all.map((pause) => [pause.title, name(pause.reason), moment(pause.pausedAt), pause.resumedAt ? moment(pause.resumedAt) : 'still paused']));
}

function spaced(id) {
  const words = id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
