// Creates elements. Strings become text nodes, so that a name is never read as HTML.

/** Returns an element; attributes that begin with "on" are listeners, null and false are left out. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Returns a name, isolated from the direction of the text around it. */
export function name(text) {
  return el('bdi', null, text);
}

/** Returns a button. */
export function button(label, onclick, attributes) {
  return el('button', { type: 'button', onclick, ...attributes }, label);
}

/** Returns the sign of a key next to a label, hidden from screen readers. */
export function keySign(key) {
  return el('kbd', { 'aria-hidden': 'true' }, key);
}

let ids = 0;

/** Returns an id that is unique in the page. */
export function uniqueId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Returns whether movements should be left out. */
export function isStill() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
