// The list of people who are present, and the text that names those who are typing.

import { byId, cordOf, element } from './elements.js';
import { Strip } from './strip.js';

/** Time after which a typing signal expires, in case "stopped" is lost. Exceeds the interval between signals. */
const TYPING_LASTS_MS = 8_000;

const strip = new Strip();

export class People {
  #list = byId('people');
  #typingLine = byId('typing');
  #me;
  #names = new Set();
  #changedSince = new Map();
  #typing = new Map();
  #onChange;

  constructor({ me, onChange }) {
    this.#me = me;
    this.#onChange = onChange;
    this.#names.add(me);
    this.#render();
  }

  get others() {
    return this.#names.size - 1;
  }

  /** Must be called when the list of names is requested. The list may not contain changes that arrive after this. */
  asked() {
    this.#changedSince.clear();
  }

  /** Replaces the names with the server's list, but keeps changes that the list may not contain yet. */
  here(names) {
    this.#names = new Set([this.#me, ...names]);
    this.#changedSince.forEach((isHere, name) => (isHere ? this.#names.add(name) : this.#names.delete(name)));
    this.#changed();
  }

  joined(name) {
    this.#names.add(name);
    this.#changedSince.set(name, true);
    this.#changed();
  }

  left(name) {
    this.#names.delete(name);
    this.#changedSince.set(name, false);
    this.typing(name, false);
    this.#changed();
  }

  /** Shows nobody as typing, because no signals arrive without a connection. */
  silence() {
    for (const name of this.#typing.keys()) {
      this.typing(name, false);
    }
  }

  typing(name, started) {
    clearTimeout(this.#typing.get(name));
    if (started) {
      this.#typing.set(
        name,
        setTimeout(() => this.typing(name, false), TYPING_LASTS_MS),
      );
    } else if (!this.#typing.delete(name)) {
      return;
    }
    this.#renderTyping();
  }

  #changed() {
    this.#render();
    this.#onChange();
  }

  #render() {
    const others = [...this.#names].filter((name) => name !== this.#me).sort((a, b) => a.localeCompare(b));
    this.#list.replaceChildren(...[this.#me, ...others].map((name) => this.#person(name)));
    byId('people-count').textContent = `${this.#names.size}`;
    this.#renderTyping();
    strip.changed();
  }

  #person(name) {
    const label = element('span', { className: 'person-name', title: name, dir: 'auto' }, name);
    const person = element('li', { className: cordOf(name) }, element('span', { className: 'jack' }), label);
    person.dataset.name = name;
    if (name === this.#me) {
      person.append(element('span', { className: 'person-note' }, 'you'));
    }
    return person;
  }

  #renderTyping() {
    const names = [...this.#typing.keys()];
    this.#typingLine.textContent = typingText(names);
    for (const person of this.#list.children) {
      person.classList.toggle('is-typing', this.#typing.has(person.dataset.name));
    }
  }
}

export function typingText(names) {
  switch (names.length) {
    case 0:
      return '';
    case 1:
      return `${names[0]} is typing…`;
    case 2:
      return `${names[0]} and ${names[1]} are typing…`;
    default:
      return `${names[0]}, ${names[1]} and ${names.length - 2} more are typing…`;
  }
}
