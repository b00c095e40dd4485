import { h } from '/spinepath-shared/html.js';
import { dayBefore } from './calendar.js';
import { insight } from './insight-api.js';
import { duration, share } from './words.js';

const LAST_DAYS = 90;
const SHADES = 5;
const READABLE = 0.9;
const CLOSE = 0.7;
const SMALL = 60;
const OVERLAY = 'spinepath-heat';

/** Shades each step by how long patients wait there, or by how many there are, and writes the numbers beside it. */
export async function heatMap(viewer) {
  const from = dayBefore(LAST_DAYS - 1);
  const [steps, standing] = await Promise.all([insight('steps', { from }), insight('standing')]).catch(() => [null]);
  if (!steps) return;
  const figures = new Map(steps.map((step) => [step.step, { ...step, waiting: 0 }]));
  standing.stages.forEach(({ step, name, open }) => {
    const waiting = Object.values(open).reduce((sum, count) => sum + count, 0);
    figures.set(step, { step, name, done: 0, timed: 0, inTime: 0, took: {}, ...figures.get(step), waiting });
  });
  const ways = {
    wait: { label: 'Wait', of: ({ took }) => took.median ?? 0, says: ({ took, waiting }) => (took.median === undefined ? `${waiting} wait` : duration(took.median)) },
    volume: { label: 'Volume', of: ({ done, waiting }) => done + waiting, says: ({ done, waiting }) => (done ? `${done} done` : `${waiting} wait`) },
  };
  let shown = 'wait';
  const buttons = Object.entries(ways).map(([way, { label }]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'btn btn-default btn-sm',
        'aria-pressed': String(way === shown),
        onclick: () => {
          shown = way;
          buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(Object.keys(ways)[index] === way)));
          draw(viewer, figures, ways[way]);
        },
      },
      label,
    ),
  );
  viewer.get('canvas').getContainer().append(h('div', { class: 'spinepath-heat-toggle', role: 'group', 'aria-label': 'Heat map' }, h('span', {}, `Last ${LAST_DAYS} days: `), buttons));
  draw(viewer, figures, ways[shown]);
}

function draw(viewer, figures, { of, says }) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  overlays.remove({ type: OVERLAY });
  const ascending = [...figures.values()].map(of).filter(Boolean).sort((one, other) => one - other);
  figures.forEach((figure, step) => {
    if (!registry.get(step)) return;
    for (let shade = 0; shade <= SHADES; shade += 1) canvas.removeMarker(step, `spinepath-heat-${shade}`);
    // By rank: a step of months would leave all others white.
    canvas.addMarker(step, `spinepath-heat-${Math.ceil((SHADES * (ascending.lastIndexOf(of(figure)) + 1)) / ascending.length) || 0}`);
    const late = figure.timed ? `${Math.round((100 * (figure.timed - figure.inTime)) / figure.timed)} % late` : '';
    const title = `${figure.name}: median wait ${duration(figure.took.median)}, ${figure.waiting} waiting now, late ${share(figure.timed - figure.inTime, figure.timed)}`;
    overlays.add(step, OVERLAY, {
      // An event is small: its label stands above it, or it would hide the next step's.
      position: registry.get(step).width < SMALL ? { top: -12, left: -12 } : { bottom: 8, left: 0 },
      scale: { min: READABLE },
      html: h('div', { class: 'spinepath-heat-label', title }, says(figure)),
    });
    overlays.add(step, OVERLAY, {
      position: { bottom: -14, left: 0 },
      show: { minZoom: CLOSE },
      html: h('div', { class: 'spinepath-heat-label', title }, [`${figure.waiting} wait`, late].filter(Boolean).join(' · ')),
    });
  });
}
