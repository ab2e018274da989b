// Shows the state of the connection with a lamp, a text, and a countdown to the next attempt.

import { byId } from './elements.js';

export class Line {
  #line = byId('line');
  #text = byId('line-text');
  #countdown = byId('line-countdown');
  #reconnect = byId('reconnect');
  #ticker = 0;
  #reached = false;

  constructor({ onReconnect }) {
    this.#reconnect.addEventListener('click', onReconnect);
  }

  show({ state, until }) {
    clearInterval(this.#ticker);
    this.#countdown.textContent = '';
    this.#reached ||= state === 'online';
    this.#line.dataset.state = state === 'waiting' && !navigator.onLine ? 'offline' : state;
    this.#reconnect.hidden = state !== 'waiting';
    this.#say(this.#words(state));
    if (state === 'waiting') {
      this.#count(until);
      this.#ticker = setInterval(() => this.#count(until), 250);
    }
  }

  reset() {
    this.#reached = false;
  }

  #words(state) {
    switch (state) {
      case 'online':
        return 'Connected';
      case 'connecting':
        return this.#reached ? 'Reconnecting…' : 'Connecting…';
      case 'waiting':
        return this.#waiting();
      default:
        return 'Not connected';
    }
  }

  #waiting() {
    if (!navigator.onLine) {
      return 'Offline, retrying';
    }
    return this.#reached ? 'Reconnecting' : 'No answer, retrying';
  }

  /** Sets the text only if it differs, because otherwise a screen reader would read it again. */
  #say(words) {
    if (this.#text.textContent !== words) {
      this.#text.textContent = words;
    }
  }

  /** Updates the countdown, which is hidden from screen readers, because they would read it out every second. */
  #count(until) {
    this.#countdown.textContent = ` in ${Math.max(1, Math.ceil((until - Date.now()) / 1000))} s`;
  }
}
