import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { draw, picture } from './svg.js';

const grades = [
  ['GRADE_0', '0', () => t('bone only'), 0],
  ['GRADE_1A', '1a', () => t('epidural, sac not deformed'), 5],
  ['GRADE_1B', '1b', () => t('sac deformed, cord not touched'), 9],
  ['GRADE_1C', '1c', () => t('cord touched, not compressed'), 13],
  ['GRADE_2', '2', () => t('cord compressed, fluid still seen'), 19],
  ['GRADE_3', '3', () => t('cord compressed, no fluid seen'), 26],
];

/** The six grades of epidural compression as cross-sections, the present one framed and named. */
export function esccPicture(present) {
  const found = grades.find(([code]) => code === present);
  const words = found ? t('Epidural compression {0}: {1}', found[1], found[2]()) : t('Epidural compression not known');
  return element(
    'div',
    'spinepath-escc',
    element('p', 'spinepath-picture-title', element('strong', '', words)),
    picture(414, 70, words, ...grades.map((grade, i) => section(grade, i, grade === found))),
  );
}

/** Vertebral body in front, canal with fluid and cord behind it; the tumour grows in from the front. */
function section([, label, , depth], i, isPresent) {
  const clip = `spinepath-canal-${i}`;
  return draw(
    'g',
    { transform: `translate(${i * 69 + 34} 0)` },
    draw('clipPath', { id: clip }, draw('circle', { cx: 0, cy: 28, r: 18 })),
    ...(isPresent ? [draw('rect', { x: -31, y: 2, width: 62, height: 66, rx: 5, fill: '#e3f1f3', stroke: '#0b6170', 'stroke-width': 3 })] : []),
    draw('circle', { cx: 0, cy: 28, r: 18, fill: '#cfe6f5', stroke: '#566872' }),
    draw('ellipse', { cx: 0, cy: 28 + depth / 6, rx: 8, ry: Math.min(8, Math.max(4, 19 - depth * 0.55)), fill: '#f2d16b', stroke: '#566872' }),
    draw('rect', { x: -20, y: 8, width: 40, height: depth + 2, fill: '#7a2f2a', 'clip-path': `url(#${clip})` }),
    draw('text', { x: 0, y: 62, 'text-anchor': 'middle', 'font-size': 13, 'font-weight': isPresent ? 700 : 400, fill: '#17262e' }, label),
  );
}
