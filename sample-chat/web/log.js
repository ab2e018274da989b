// The conversation: messages grouped by author, notes about joins and leaves, and the reader's position.

import { button, byId, cordOf, element } from './elements.js';
import { linked } from './links.js';

const GROUP_GAP_MS = 5 * 60_000;
const AT_BOTTOM_PX = 48;
const MAX_ENTRIES = 400;

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });

export class Log {
  #log = byId('log');
  #jump = byId('jump');
  #empty = byId('empty');
  #group = null;
  #said = false;
  #unseen = 0;
  #pending = new Map();

  constructor() {
    this.#jump.addEventListener('click', () => this.#toBottom());
    this.#log.addEventListener('scroll', () => this.#atBottom() && this.#seen(), { passive: true });
    new ResizeObserver(() => this.#unseen === 0 && this.#toBottom()).observe(this.#log);
  }

  clear() {
    this.#log.replaceChildren(this.#empty);
    this.#empty.classList.remove('beside-notes');
    this.#said = false;
    this.#group = null;
    this.#pending.clear();
    this.#seen();
  }

  /** Shows an invitation until the first message. The invitation is large at first, and small once there are notes. */
  invite(title, text) {
    byId('empty-title').textContent = title;
    byId('empty-text').textContent = text;
    this.#empty.hidden = this.#said;
  }

  withdrawInvitation() {
    this.#empty.hidden = true;
  }

  message({ from, text, at, own }) {
    this.#place(entry(text), { from, at, own }, own);
  }

  /** Shows the sender's own text at once, but faint until the server sends it back. */
  pending(id, { from, text, at }) {
    const node = entry(text);
    node.classList.add('pending');
    this.#pending.set(id, { node, text });
    this.#place(node, { from, at, own: true }, true);
  }

  /** Shows a message as delivered. Returns false if no such message was waiting for confirmation. */
  confirm(id) {
    const waiting = this.#pending.get(id);
    this.#pending.delete(id);
    waiting?.node.classList.remove('pending', 'failed');
    waiting?.node.querySelector('.fate')?.remove();
    return waiting !== undefined;
  }

  /** Removes a message that was not delivered, and returns its text. */
  takeBack(id) {
    const waiting = this.#pending.get(id);
    if (!waiting) {
      return null;
    }
    this.#pending.delete(id);
    const group = waiting.node.parentElement;
    waiting.node.remove();
    if (!group.querySelector('.message')) {
      group.remove();
      this.#group = this.#group === group ? null : this.#group;
    }
    return waiting.text;
  }

  /** Marks all unconfirmed messages, and offers to send them again. */
  doubtPending(sayAgain) {
    for (const id of this.#pending.keys()) {
      this.doubt(id, 'Not confirmed.', 'Send again', sayAgain);
    }
  }

  doubt(id, reason, wayOut, onWayOut) {
    const node = this.#pending.get(id)?.node;
    if (!node || node.classList.contains('failed')) {
      return;
    }
    const pinned = this.#atBottom();
    node.classList.add('failed');
    node.append(
      element(
        'p',
        { className: 'fate' },
        `${reason} `,
        button(wayOut, () => onWayOut(id)),
      ),
    );
    this.#settle(pinned);
  }

  note(text, at = new Date()) {
    const pinned = this.#atBottom();
    this.#group = null;
    this.#empty.classList.add('beside-notes');
    this.#log.append(element('p', { className: 'note' }, element('span', {}, text), ' ', stamp(at)));
    this.#settle(pinned);
  }

  #place(node, author, always) {
    const pinned = always || this.#atBottom();
    this.#said = true;
    this.#empty.hidden = true;
    this.#groupFor(author).append(node);
    this.#trim();
    this.#settle(pinned);
    if (!pinned) {
      this.#unseenOneMore();
    }
  }

  #groupFor({ from, at, own }) {
    const group = this.#group;
    if (group?.dataset.author === from && at - group.lastAt < GROUP_GAP_MS) {
      group.lastAt = at;
      return group;
    }
    const byline = element('p', { className: 'byline' }, element('b', {}, own ? 'You' : from), ' ', stamp(at));
    this.#group = element('section', { className: `group ${own ? 'own' : 'other'} ${cordOf(from)}` }, byline);
    this.#group.dataset.author = from;
    this.#group.lastAt = at;
    this.#log.append(this.#group);
    return this.#group;
  }

  /** Removes the oldest entries, so that a tab that is open for days does not grow without limit. */
  #trim() {
    if (this.#log.childElementCount > MAX_ENTRIES) {
      this.#empty.nextElementSibling.remove();
    }
  }

  #atBottom() {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < AT_BOTTOM_PX;
  }

  #settle(pinned) {
    if (pinned) {
      this.#toBottom();
    }
  }

  #toBottom() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#seen();
  }

  #seen() {
    this.#unseen = 0;
    this.#jump.hidden = true;
  }

  #unseenOneMore() {
    this.#unseen += 1;
    this.#jump.textContent = this.#unseen === 1 ? '1 new message' : `${this.#unseen} new messages`;
    this.#jump.hidden = false;
  }
}

function entry(text) {
  return element('div', { className: 'message' }, element('p', { className: 'text', dir: 'auto' }, ...linked(text)));
}

function stamp(at) {
  return element('time', { datetime: at.toISOString(), title: calendar.format(at) }, clock.format(at));
}
