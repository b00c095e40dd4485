import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { draw, picture, stripes } from './svg.js';

const HIGHEST = 18;
const WIDTH = 414;
const UNIT = WIDTH / HIGHEST;
const tones = ['#0b6170', '#3f7f8b', '#0b6170', '#3f7f8b', '#0b6170', '#3f7f8b'];

const names = {
  LOCATION: () => t('Location'),
  PAIN: () => t('Pain'),
  BONE_QUALITY: () => t('Bone lesion'),
  SPINAL_ALIGNMENT: () => t('Alignment'),
  COLLAPSE: () => t('Collapse'),
  POSTEROLATERAL_ELEMENTS: () => t('Posterolateral'),
};

/** SINS as one bar from 0 to 18: a segment for each item, stripes for what is still open. */
export function sinsPicture({ min, max, publishedTotal, items }) {
  const total = min === max ? t('SINS {0} of 18', min) : t('SINS {0} to {1} of 18', min, max);
  const inWords = `${total}, ${meaning(min, max)}. ${items.map(itemInWords).join('; ')}`;
  const bar = picture(WIDTH + 6, 68, inWords, stripes('spinepath-sins-open'), ...bands(), draw('g', { transform: 'translate(3 0)' }, ...segments(min, max, publishedTotal, items)));
  return element(
    'div',
    'spinepath-sins',
    element('p', 'spinepath-picture-title', element('strong', '', total), ` – ${meaning(min, max)}`),
    bar,
    element('ul', 'spinepath-items', ...items.map((item) => element('li', item.min === item.max ? '' : 'spinepath-open', itemInWords(item)))),
    ...(publishedTotal ? [element('p', 'spinepath-hint', t('The total is as published; not all items are known.'))] : []),
  );
}

function bands() {
  return [
    [0, 6, '0–6'],
    [7, 12, '7–12'],
    [13, 18, '13–18'],
  ].map(([from, to, label]) => {
    const start = from === 0 ? 0 : from - 0.5;
    const end = to === HIGHEST ? HIGHEST : to + 0.5;
    return draw(
      'g',
      { transform: `translate(${3 + start * UNIT} 0)` },
      draw('line', { x1: 0, x2: 0, y1: 2, y2: 62, stroke: '#17262e' }),
      draw('text', { x: 5, y: 63, 'font-size': 15, fill: '#17262e' }, label),
      draw('rect', { width: (end - start) * UNIT, height: 4, y: 44, fill: ['#2c5f2d', '#8a5300', '#a8201a'][from === 0 ? 0 : from === 7 ? 1 : 2] }),
    );
  });
}

function segments(min, max, publishedTotal, items) {
  if (publishedTotal) return [segment(0, max, '#0b6170', String(max))];
  let x = 0;
  const drawn = items.flatMap((item, i) => {
    if (item.min === 0) return [];
    const one = segment(x, item.min, tones[i], String(item.min));
    x += item.min;
    return [one];
  });
  if (max > min) drawn.push(segment(min, max - min, 'url(#spinepath-sins-open)', ''));
  return drawn;
}

function segment(from, points, fill, label) {
  return draw(
    'g',
    {},
    draw('rect', { x: from * UNIT, y: 10, width: points * UNIT, height: 28, fill, stroke: '#fff' }),
    draw('text', { x: (from + points / 2) * UNIT, y: 30, 'text-anchor': 'middle', 'font-size': 17, 'font-weight': 600, fill: '#fff' }, label),
  );
}

function itemInWords({ item, min, max }) {
  return min === max ? `${names[item]()} ${min}` : t('{0}: not known ({1} to {2})', names[item](), min, max);
}

function meaning(min, max) {
  const [low, high] = [band(min), band(max)];
  return low === high ? low : t('{0} to {1}', low, high);
}

function band(points) {
  if (points >= 13) return t('unstable');
  return points >= 7 ? t('potentially unstable') : t('stable');
}
