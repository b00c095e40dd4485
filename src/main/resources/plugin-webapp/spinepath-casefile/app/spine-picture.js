import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { draw, picture } from './svg.js';

const DRAWN = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'T1', 'T2'];

/** The cervical spine from the occiput to T2: affected levels filled and named, the index level ringed. */
export function spinePicture(affected, index) {
  const levels = affected.length > 0 ? affected.join(', ') : t('not known');
  const words = `${t('Affected levels: {0}', levels)}. ${t('Index level: {0}', index ?? t('not known'))}`;
  const others = [...new Set([...affected, ...(index ? [index] : [])])].filter((level) => !DRAWN.includes(level));
  return element(
    'div',
    'spinepath-spine',
    picture(150, 252, words, ...DRAWN.map((level, i) => vertebra(level, i, affected.includes(level), level === index))),
    ...(others.length > 0 ? [element('p', '', t('Also: {0}', others.join(', ')))] : []),
  );
}

function vertebra(level, i, isAffected, isIndex) {
  const width = 34 + i * 2;
  const notes = [...(isAffected ? [t('affected')] : []), ...(isIndex ? [t('index')] : [])].join(', ');
  return draw(
    'g',
    { transform: `translate(${6 + Math.abs(5 - i)} ${4 + i * 25})` },
    ...(isIndex ? [draw('rect', { x: -3, y: -2, width: width + 6, height: 23, rx: 8, fill: 'none', stroke: '#17262e', 'stroke-width': 2 })] : []),
    draw('rect', { x: 1, y: 1.5, width: width - 2, height: 16, rx: 5, fill: isAffected ? '#a8201a' : '#eef2f4', stroke: '#566872' }),
    draw('text', { x: width / 2, y: 14, 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: isAffected ? '#fff' : '#17262e' }, level),
    draw('text', { x: width + 8, y: 14, 'font-size': 12, fill: '#17262e' }, notes),
  );
}
