import { h } from '/spinepath-shared/html.js';

/** A table with a caption for those who cannot see where it stands. */
export function table(caption, heads, rows) {
  return h(
    'table',
    { class: 'spinepath-table' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell, index) => (index === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell)))))),
  );
}
