// The list of events, with the newest at the end, as in the terminal.

import { byId, clock, element, jack, setText, Tail } from './elements.js';

const MOST = 500;
const ANNOUNCE_MS = 5_000;

export class Events {
  #rows = [];
  #waiting = [];
  #missed = 0;
  #paused = false;
  #only = null;
  #onOnly;
  #tail = new Tail(byId('events-scroll'), (atEnd) => (byId('events-jump').hidden = atEnd));
  #unannounced = 0;
  #announcedAt = 0;

  /** Calls `onOnly` when the filter by connection is removed. */
  constructor(onOnly) {
    this.#onOnly = onOnly;
    byId('pause').addEventListener('click', () => this.#togglePause());
    byId('problems').addEventListener('change', () => this.#filter());
    byId('only').addEventListener('click', () => this.#onOnly());
    byId('events-jump').addEventListener('click', () => this.#tail.toEnd());
  }

  /** Marks that the following events come from a restarted server, which numbers its events from 1 again. */
  restarted() {
    const node = element('li', { className: 'gap' }, 'The server was restarted');
    this.#rows.push({ event: null, node });
    byId('events').append(node);
    this.#showEmpty();
  }

  apply({ events, missed }) {
    this.#missed += missed;
    this.#waiting.push(...events);
    if (this.#waiting.length > MOST) {
      this.#missed += this.#waiting.length - MOST;
      this.#waiting = this.#waiting.slice(-MOST);
    }
    if (this.#paused) {
      this.#showPause();
    } else {
      this.#write();
    }
  }

  only(id) {
    this.#only = id;
    byId('only').hidden = id === null;
    byId('only').replaceChildren(...(id === null ? [] : ['Only ', element('span', { className: 'mono' }, id), ' ✕']));
    byId('only').setAttribute('aria-label', `Only events of ${id}. Show all`);
    this.#filter();
  }

  #write() {
    const fresh = this.#waiting.map((event) => ({ event, node: eventRow(event) }));
    if (this.#missed > 0) {
      const text = `${this.#missed.toLocaleString('en')} events arrived too fast to be shown`;
      fresh.unshift({ event: null, node: element('li', { className: 'gap' }, text) });
    }
    this.#announce(this.#waiting);
    this.#waiting = [];
    this.#missed = 0;
    fresh.forEach((row) => (row.node.hidden = !this.#fits(row)));
    this.#rows.push(...fresh);
    this.#rows.splice(0, Math.max(0, this.#rows.length - MOST)).forEach(({ node }) => node.remove());
    byId('events').append(...fresh.map(({ node }) => node));
    this.#showEmpty();
    this.#tail.grown();
  }

  #fits({ event }) {
    if (event === null) {
      return this.#only === null;
    }
    const problem = event.level === 'bad' || event.level === 'warning';
    return (this.#only === null || event.who === this.#only) && (problem || !byId('problems').checked);
  }

  #filter() {
    this.#rows.forEach((row) => (row.node.hidden = !this.#fits(row)));
    this.#showEmpty();
    this.#tail.toEnd();
  }

  #togglePause() {
    this.#paused = !this.#paused;
    byId('pause').setAttribute('aria-pressed', String(this.#paused));
    this.#showPause();
    if (!this.#paused) {
      this.#write();
    }
  }

  #showPause() {
    const count = this.#waiting.length;
    setText(byId('pause'), this.#paused ? `Resume${count ? ` (${count} new)` : ''}` : 'Pause');
  }

  #showEmpty() {
    const empty = byId('events-empty');
    empty.hidden = this.#rows.some(({ node }) => !node.hidden);
    if (!empty.hidden && this.#rows.length > 0) {
      setText(empty.firstElementChild, 'Nothing to show');
      setText(empty.lastElementChild, `None of the last ${this.#rows.length} events matches the filter.`);
    }
  }

  /** Announces several events at once to screen readers, because nobody could follow each of them. */
  #announce(events) {
    this.#unannounced += events.length;
    if (this.#unannounced === 0 || Date.now() - this.#announcedAt < ANNOUNCE_MS) {
      return;
    }
    const { what, result } = events.at(-1) ?? { what: '', result: '' };
    setText(byId('announcer'), `${this.#unannounced} new events, the latest: ${what} ${result}`);
    this.#unannounced = 0;
    this.#announcedAt = Date.now();
  }
}

function eventRow({ at, who, isConnection, what, result, level, bytes: size, millis, detail }) {
  const numbers = [size !== undefined && `${size} B`, millis !== undefined && `${millis} ms`].filter(Boolean);
  const mark = isConnection ? [jack(who)] : [];
  const row = element(
    'li',
    { className: `event ${level}` },
    element('time', { className: 'mono' }, clock(at)),
    element('span', { className: 'who mono', title: who }, ...mark, element('span', {}, who)),
    element('span', { className: 'what' }, what),
    element('span', { className: 'result' }, result),
    element('span', { className: 'numbers' }, numbers.join(' · ')),
  );
  if (detail) {
    row.append(detailOf(detail));
  }
  return row;
}

function detailOf(detail) {
  const [first, ...rest] = detail.split('\n');
  if (rest.length === 0) {
    return element('p', { className: 'detail' }, detail);
  }
  const summary = element('summary', {}, first);
  return element('details', { className: 'detail' }, summary, element('pre', {}, rest.join('\n')));
}
