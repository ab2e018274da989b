// Functions that find and create DOM elements. Text is always inserted as text, never as markup.

export const byId = (id) => document.getElementById(id);

/** Creates an element. `children` are nodes or strings; strings become text nodes, never markup. */
export function element(tag, { className = '', ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  node.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

export function button(label, onClick, attributes = {}) {
  const node = element('button', { type: 'button', ...attributes }, label);
  node.addEventListener('click', onClick);
  return node;
}

const CORDS = 8;
const cords = new Map();

/**
 * Returns the class of a name's color, one of eight. A hash selects it, so that a name usually has the same color for
 * everyone. If another name has that color, the next free color is used.
 */
export function cordOf(name) {
  if (!cords.has(name)) {
    const taken = new Set(cords.values());
    const preferred = hash(name) % CORDS;
    const order = Array.from({ length: CORDS }, (_, step) => (preferred + step) % CORDS);
    cords.set(name, order.find((cord) => !taken.has(cord)) ?? preferred);
  }
  return `cord-${cords.get(name)}`;
}

function hash(name) {
  return Array.from(name).reduce((sum, character) => (sum * 31 + character.codePointAt(0)) % 1_000_003, 7);
}
