/** An element with attributes and children; text stays text. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value === false || value === null || value === undefined) return;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  });
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

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
