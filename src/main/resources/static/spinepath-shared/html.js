/** An element with attributes, handlers (onclick) and children; texts are never read as HTML. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value === false || value === null || value === undefined) return;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  });
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** An element of which only the class matters. */
export function element(name, className, ...content) {
  return h(name, className ? { class: className } : {}, ...content);
}

/** A button that sends nothing by itself. */
export function button(label, className, onclick) {
  return h('button', { type: 'button', class: className, onclick }, label);
}
