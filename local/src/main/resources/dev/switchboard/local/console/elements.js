// DOM in few words. Text goes in as text only, whoever wrote it.

export const byId = (id) => document.getElementById(id);

/** `children` are nodes or strings; strings become text nodes, never markup. */
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

/** Touches the document only where something changed. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

const CORDS = 8;

/** The colour of a connection's cord, the same in every window: it comes from the id alone. */
export function cordOf(id) {
  const hash = Array.from(id).reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0), 0x01000193), 0x811c9dc5);
  return `cord-${((hash ^ (hash >>> 15)) >>> 0) % CORDS}`;
}

export function jack(id) {
  return element('span', { className: `jack ${cordOf(id)}`, 'aria-hidden': 'true' });
}

const two = (number) => String(number).padStart(2, '0');

/** As the terminal writes it. */
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
 * A scrolling box that stays at its end while it grows, until somebody scrolls back. Also while it cannot be seen: a
 * hidden box has no height to scroll by.
 */
export class Tail {
  #box;
  #follows = true;

  /** `moved` is called with whether the box is at its end. */
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
