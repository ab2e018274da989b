// Shows a problem next to the composer, until the user dismisses the problem or sends the next message.

import { button, byId, element } from './elements.js';

export class Notice {
  #box = byId('problem');
  #passing = false;

  /** Shows a sentence. `facts` are pairs of a name and a value, which appear when the user opens "Details". */
  show(sentence, facts = []) {
    this.#passing = false;
    const body = element('div', {}, element('p', {}, sentence));
    if (facts.length > 0) {
      body.append(details(facts));
    }
    this.#box.replaceChildren(
      body,
      button('Dismiss', () => this.clear(), { className: 'quiet' }),
    );
  }

  /** Shows a notice that disappears once the page is connected again. */
  showUntilOnline(sentence) {
    this.show(sentence);
    this.#passing = true;
  }

  online() {
    if (this.#passing) {
      this.clear();
    }
  }

  clear() {
    this.#box.replaceChildren();
  }
}

function details(facts) {
  const list = element('dl');
  for (const [name, value] of facts) {
    list.append(element('dt', {}, name), element('dd', {}, value));
  }
  return element('details', {}, element('summary', {}, 'Details'), list);
}
