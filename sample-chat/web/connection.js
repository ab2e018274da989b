// A WebSocket that reconnects: it notices when the line is dead, and tries again with backoff.

/** API Gateway sends no pings, and closes a connection that is idle for 10 minutes, so the page sends a message. */
const KEEP_ALIVE_MS = 5 * 60_000;

/** A socket may stay silent for ever after the network is gone. These limits end the wait for a sign of life. */
const OPEN_TIMEOUT_MS = 20_000;
const ANSWER_TIMEOUT_MS = 15_000;

/** A line that delivered something this recently is not probed. */
const FRESH_MS = 30_000;

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 10_000;

/** Doubles with each failure up to the cap. Half of the wait is random, so that clients do not return all at once. */
export function backoff(failures, random = Math.random) {
  const ceiling = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
  return Math.round(ceiling * (0.5 + random() / 2));
}

/**
 * The states passed to `onState` are `connecting`, `online`, `waiting` and `closed`. `waiting` has `until` in epoch
 * milliseconds, and the `closeCode` of the lost socket.
 */
export class Connection {
  #url;
  #onState;
  #onFrame;
  #probe;
  #socket = null;
  #state = 'closed';
  #failures = 0;
  #heardAt = 0;
  #watchdog = 0;
  #keepAlive = 0;
  #retry = 0;

  /** `probe` returns a frame that the server answers. It keeps the connection alive, and tests the line. */
  constructor({ url, onState, onFrame, probe }) {
    this.#url = url;
    this.#onState = onState;
    this.#onFrame = onFrame;
    this.#probe = probe;
  }

  get online() {
    return this.#state === 'online';
  }

  open() {
    clearTimeout(this.#retry);
    this.#report('connecting');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#expectSignOfLife(OPEN_TIMEOUT_MS);
    socket.onopen = () => this.#opened();
    socket.onmessage = ({ data }) => this.#received(data);
    socket.onclose = ({ code }) => this.#lost(code);
  }

  /** Returns true if the frame was passed to an open socket. */
  send(frame) {
    if (!this.online) {
      return false;
    }
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Reconnects at once instead of after the wait, when the network or the person has come back. */
  wake() {
    if (this.online && Date.now() - this.#heardAt > FRESH_MS) {
      this.#ask();
    } else if (this.#state === 'waiting') {
      this.open();
    }
  }

  close() {
    this.#release()?.close(1000);
    clearTimeout(this.#retry);
    this.#report('closed');
  }

  #opened() {
    clearTimeout(this.#watchdog);
    this.#keepAlive = setInterval(() => this.#ask(), KEEP_ALIVE_MS);
    this.#report('online');
  }

  /** Resets the backoff only after a frame. A server that accepts and then closes must not be called without pause. */
  #received(data) {
    clearTimeout(this.#watchdog);
    this.#failures = 0;
    this.#heardAt = Date.now();
    this.#onFrame(data);
  }

  #ask() {
    this.send(this.#probe());
    this.#expectSignOfLife(ANSWER_TIMEOUT_MS);
  }

  #expectSignOfLife(withinMs) {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#abandon(), withinMs);
  }

  #abandon() {
    this.#release()?.close();
    this.#retryLater(1006);
  }

  #lost(closeCode) {
    this.#release();
    this.#retryLater(closeCode);
  }

  #retryLater(closeCode) {
    const delay = backoff(this.#failures++);
    this.#retry = setTimeout(() => this.open(), delay);
    this.#report('waiting', { until: Date.now() + delay, closeCode });
  }

  /** Drops the socket, and ignores its late events. */
  #release() {
    clearTimeout(this.#watchdog);
    clearInterval(this.#keepAlive);
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
    }
    return socket;
  }

  #report(state, details = {}) {
    this.#state = state;
    this.#onState({ state, ...details });
  }
}
