// The list of connections. There may be a thousand rows, so a row is updated only when it has changed.

import { byId, copy, cordOf, duration, element, jack, setText } from './elements.js';
import { act } from './link.js';

const MOST_ROWS = 1_000;
const FILTER_FROM = 8;
const KEYS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

export class Connections {
  #rows = new Map();
  #openCount = 0;
  #selected = null;
  #known = false;
  #onSelect;

  /** Calls `onSelect` with the id of the selected connection, or with null when the selection is removed. */
  constructor(onSelect) {
    this.#onSelect = onSelect;
    byId('connection-filter').addEventListener('input', () => this.#filter());
    byId('connections').addEventListener('click', (event) => this.#clicked(event));
    byId('connections').addEventListener('keydown', (event) => this.#moved(event));
    byId('deselect').addEventListener('click', () => this.select(null));
    byId('copy-id').addEventListener('click', (event) => copy(this.#selected, event.currentTarget));
    byId('disconnect').addEventListener('click', () => this.#act('disconnect'));
    byId('open-post').addEventListener('click', () => this.#togglePost());
    byId('post-form').addEventListener('submit', (event) => this.#post(event));
    byId('post-text').addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        byId('post-form').requestSubmit();
      }
    });
    setInterval(() => this.#tick(), 1_000);
  }

  apply({ everything, open, gone, openCount }) {
    this.#openCount = openCount;
    if (everything) {
      this.#rows.clear();
      byId('connections').replaceChildren();
      open = [...open].reverse();
    }
    gone.forEach((id) => this.#remove(id));
    const fresh = document.createDocumentFragment();
    for (const connection of open) {
      const row = this.#rows.get(connection.id);
      if (row) {
        row.show(connection);
      } else {
        const added = new Row(connection);
        this.#rows.set(connection.id, added);
        fresh.prepend(added.node);
      }
    }
    byId('connections').prepend(fresh);
    this.#forgetOldest();
    this.#filter();
    this.#showCount();
    this.#inspect();
  }

  /** Sets whether the state of the connections is known. The state is unknown while the server is gone. */
  known(known) {
    this.#known = known;
    this.#inspect();
  }

  userOf(id) {
    return this.#rows.get(id)?.connection.user;
  }

  select(id) {
    const before = this.#selected;
    this.#rows.get(this.#selected)?.mark(false);
    this.#selected = id;
    this.#rows.get(id)?.mark(true);
    if (before !== id) {
      setText(byId('action-outcome'), '');
    }
    this.#inspect();
    this.#reachable();
    this.#onSelect(id);
    if (id === null && before !== null) {
      this.#rows.get(before)?.pick.focus();
    }
  }

  #remove(id) {
    this.#rows.get(id)?.node.remove();
    this.#rows.delete(id);
  }

  #forgetOldest() {
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= MOST_ROWS) {
        return;
      }
      this.#remove(id);
    }
  }

  #showCount() {
    const shown = this.#rows.size;
    setText(byId('open-count'), this.#openCount.toLocaleString('en'));
    byId('connections-empty').hidden = shown > 0;
    byId('connections-table').hidden = shown === 0;
    byId('connection-filter').hidden = shown < FILTER_FROM && byId('connection-filter').value === '';
    const more = byId('connections-more');
    more.hidden = this.#openCount <= shown;
    setText(more, `The latest ${shown.toLocaleString('en')} of ${this.#openCount.toLocaleString('en')} are shown.`);
  }

  #filter() {
    const wanted = byId('connection-filter').value.trim().toLowerCase();
    this.#rows.forEach((row) => row.filter(wanted));
    this.#reachable();
  }

  /** Makes one row reachable by the Tab key. The arrow keys move between rows. */
  #reachable() {
    const shown = this.#shown();
    const stop = shown.find((row) => row.connection.id === this.#selected) ?? shown[0];
    this.#rows.forEach((row) => row.reachable(row === stop));
  }

  #shown() {
    const nodes = [...byId('connections').children].filter((node) => !node.hidden);
    return nodes.map((node) => this.#rows.get(node.dataset.id));
  }

  #clicked(event) {
    const node = event.target.closest('tr');
    if (node) {
      const { id } = node.dataset;
      this.select(id === this.#selected ? null : id);
    }
  }

  #moved(event) {
    if (!(event.key in KEYS) || !event.target.closest('tr')) {
      return;
    }
    event.preventDefault();
    const shown = this.#shown();
    const from = shown.findIndex((row) => row.node === event.target.closest('tr'));
    const to = Math.max(0, Math.min(shown.length - 1, from + KEYS[event.key]));
    shown[to].pick.focus();
  }

  #inspect() {
    const id = this.#selected;
    byId('inspector').hidden = id === null;
    if (id === null) {
      return;
    }
    const open = this.#rows.get(id)?.connection;
    byId('inspector').querySelector('.jack').className = `jack ${cordOf(id)}${open ? '' : ' empty-jack'}`;
    setText(byId('inspector-id'), id);
    setText(byId('inspector-about'), open ? about(open) : 'This connection has ended.');
    byId('disconnect').disabled = !open || !this.#known;
    byId('post-form').querySelector('button').disabled = !this.#known;
  }

  #togglePost() {
    const form = byId('post-form');
    form.hidden = !form.hidden;
    byId('open-post').setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) {
      byId('post-text').focus();
    }
  }

  async #post(event) {
    event.preventDefault();
    await this.#act('post', byId('post-text').value);
  }

  async #act(what, body) {
    const id = this.#selected;
    const { status, error } = await act(what, id, body);
    if (id === this.#selected) {
      const done = status >= 200 && status < 300;
      const outcome = byId('action-outcome');
      outcome.classList.toggle('bad', !done);
      const success = what === 'post' ? `Posted: ${status}` : `Disconnected: ${status}`;
      setText(outcome, done ? success : `${status || ''} ${error}`.trim());
    }
  }

  #tick() {
    if (!this.#known) {
      return;
    }
    const now = Date.now();
    this.#rows.forEach((row) => row.tick(now));
  }
}

class Row {
  constructor(connection) {
    this.pick = element('button', { type: 'button', className: 'pick mono', 'aria-pressed': 'false', tabindex: '-1' });
    this.pick.append(jack(connection.id), element('span', {}, connection.id));
    this.pick.title = connection.id;
    const cell = (className) => element('td', { className });
    this.user = cell('user');
    [this.openFor, this.silentFor, this.in, this.out] = Array.from({ length: 4 }, () => cell('number'));
    this.node = element(
      'tr',
      { 'data-id': connection.id },
      element('th', { scope: 'row' }, this.pick),
      this.user,
      this.openFor,
      this.silentFor,
      this.in,
      this.out,
    );
    this.show(connection);
  }

  show(connection) {
    this.connection = connection;
    this.text = `${connection.id} ${connection.user ?? ''} ${connection.sourceIp}`.toLowerCase();
    setText(this.user, connection.user ?? '');
    this.user.title = connection.user ?? '';
    setText(this.in, connection.messagesIn.toLocaleString('en'));
    setText(this.out, connection.messagesOut.toLocaleString('en'));
    this.tick(Date.now());
  }

  tick(now) {
    setText(this.openFor, duration(now - this.connection.connectedAt));
    setText(this.silentFor, duration(now - this.connection.lastActiveAt));
  }

  mark(selected) {
    this.node.classList.toggle('selected', selected);
    this.pick.setAttribute('aria-pressed', String(selected));
  }

  filter(wanted) {
    this.node.hidden = !this.text.includes(wanted);
  }

  reachable(is) {
    this.pick.tabIndex = is ? 0 : -1;
  }
}

function about({ user, sourceIp, userAgent }) {
  return [user && `User ${user}`, `from ${sourceIp}`, userAgent ?? 'no user agent'].filter(Boolean).join(' · ');
}
