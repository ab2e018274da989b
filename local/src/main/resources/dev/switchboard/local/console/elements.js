// Short functions for the DOM. Text is always inserted as text, never as markup, whoever wrote it.

export const byId = (id) => document.getElementById(id);

/** Creates an element. `children` are nodes or strings; strings become text nodes, never markup. */
export function element(tag, { className = '', ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
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

/** Sets a node's text, and leaves the document untouched if the text is the same. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

const CORDS = 8;

/** Returns the class with the color of a connection. The color depends only on the id, so all windows agree. */
export function cordOf(id) {
  const mix = (sum, character) => Math.imul(sum ^ character.codePointAt(0), 0x01000193);
  const hash = Array.from(id).reduce(mix, 0x811c9dc5);
  return `cord-${((hash ^ (hash >>> 15)) >>> 0) % CORDS}`;
}

export function jack(id) {
  return element('span', { className: `jack ${cordOf(id)}`, 'aria-hidden': 'true' });
}

const two = (number) => String(number).padStart(2, '0');

/** Formats a time as the terminal does. */
export function clock(epochMillis) {
  const time = new Date(epochMillis);
  const millis = String(time.getMilliseconds()).padStart(3, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${millis}`;
}

export function duration(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
}

export function bytes(count) {
  return count === 1 ? '1 byte' : `${count.toLocaleString('en')} bytes`;
}

export async function copy(text, copier) {
  const label = copier.textContent;
  try {
    await navigator.clipboard.writeText(text);
    copier.textContent = 'Copied';
  } catch {
    copier.textContent = 'Not allowed';
  }
  setTimeout(() => (copier.textContent = label), 1_500);
}

/**
 * A scrolling box that stays at its end while it grows, until somebody scrolls back. A hidden box has no height and
 * cannot scroll, so it scrolls to its end once it is shown.
 */
export class Tail {
  #box;
  #follows = true;

  /** Calls `moved` whenever the box is scrolled: with true if it is at its end, else with false. */
  constructor(box, moved = () => {}) {
    this.#box = box;
    box.addEventListener('scroll', () => {
      this.#follows = box.scrollHeight - box.scrollTop - box.clientHeight < 24;
      moved(this.#follows);
    });
    new ResizeObserver(() => this.grown()).observe(box);
  }

  grown() {
    if (this.#follows) {
      this.toEnd();
    }
  }

  toEnd() {
    this.#box.scrollTop = this.#box.scrollHeight;
  }
}
