import { h } from '/spinepath-shared/html.js';

const CHART_JS = '/webjars/chart.js/dist/chart.umd.js';

/** Told apart also by those who see no colours: they differ in lightness. */
export const COLOURS = { EMERGENCY: '#a3162b', URGENT: '#e08b1f', ROUTINE: '#7fa8c9', plain: '#2d5f8b', better: '#2f7d4f', same: '#c9c9c9', worse: '#a3162b' };

let loading;

function chartJs() {
  loading ??= import(CHART_JS).then(() => globalThis.Chart);
  return loading;
}

/** Bare axes would look like something that failed to load. */
function shows({ data: { datasets } }) {
  return datasets.some(({ data }) => data.flat().some((value) => value));
}

/**
 * A chart in a card, with the same numbers as a table beneath, for whoever reads rather than looks.
 *
 * @param numbers the table
 */
export function card(title, explanation, configuration, numbers, height = 220) {
  if (!shows(configuration)) {
    const nothing = h('section', { class: 'spinepath-card' }, h('h4', {}, title), h('p', { class: 'spinepath-explained' }, `${explanation} There is nothing to show.`));
    return { element: nothing, destroy: () => {} };
  }
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}. ${explanation} The numbers are in the table below.` });
  const element = h(
    'section',
    { class: 'spinepath-card' },
    h('h4', {}, title),
    h('p', { class: 'spinepath-explained' }, explanation),
    h('div', { class: 'spinepath-chart', style: `height: ${height}px` }, canvas),
    h('details', {}, h('summary', {}, 'Numbers'), numbers),
  );
  const drawn = chartJs().then(
    (Chart) =>
      new Chart(canvas, {
        ...configuration,
        options: { animation: false, responsive: true, maintainAspectRatio: false, ...configuration.options },
      }),
  );
  return { element, destroy: () => drawn.then((chart) => chart.destroy()) };
}
