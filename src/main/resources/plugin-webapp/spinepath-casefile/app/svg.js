const NAMESPACE = 'http://www.w3.org/2000/svg';

/** An element of a drawing; texts are never read as HTML. */
export function draw(name, attributes = {}, ...content) {
  const node = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(...content);
  return node;
}

/** A drawing that says in words what it shows. */
export function picture(width, height, inWords, ...content) {
  return draw(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'spinepath-picture', role: 'img', 'aria-label': inWords, style: `max-width:${width}px` },
    ...content,
  );
}

/** Stripes for what is not known. */
export function stripes(id) {
  return draw(
    'defs',
    {},
    draw(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      draw('rect', { width: 6, height: 6, fill: '#fff' }),
      draw('rect', { width: 2.5, height: 6, fill: '#566872' }),
    ),
  );
}
