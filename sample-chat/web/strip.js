// The list of people on a phone: a row that scrolls sideways. The row fades where names are cut off. A button shows
// all.

import { byId } from './elements.js';

export class Strip {
  #list = byId('people');
  #board = this.#list.parentElement;
  #toggle = byId('all-people');

  constructor() {
    this.#toggle.addEventListener('click', () => this.#open(!this.#isOpen));
    this.#list.addEventListener('scroll', () => this.changed(), { passive: true });
    new ResizeObserver(() => this.changed()).observe(this.#list);
    this.#open(false);
  }

  /** Updates the fades and the button after the list or its scroll position has changed. */
  changed() {
    const { scrollLeft, scrollWidth, clientWidth } = this.#list;
    const hidden = scrollWidth - clientWidth;
    this.#list.classList.toggle('more-before', hidden > 1 && scrollLeft > 1);
    this.#list.classList.toggle('more-after', hidden > 1 && scrollLeft < hidden - 1);
    // The button itself takes up width, so hide it if all names would fit without it.
    this.#toggle.hidden = !this.#isOpen && hidden <= this.#toggle.offsetWidth + 1;
  }

  get #isOpen() {
    return this.#board.classList.contains('open');
  }

  #open(open) {
    this.#board.classList.toggle('open', open);
    this.#toggle.setAttribute('aria-expanded', String(open));
    this.#toggle.textContent = open ? 'Show less' : 'Show all';
    this.changed();
  }
}
