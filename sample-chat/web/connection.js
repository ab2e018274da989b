// A WebSocket that detects a dead connection, and reconnects with increasing delays.

/** Interval of keep-alive messages. API Gateway sends no pings, and closes connections that are idle for 10 minutes. */
const KEEP_ALIVE_MS = 5 * 60_000;

/** Limits for the wait for a frame or an open connection. When the network is lost, a socket may report no error. */
const OPEN_TIMEOUT_MS = 20_000;
const ANSWER_TIMEOUT_MS = 15_000;

/** A connection that has received a frame this recently is assumed to work, and is not probed. */
const FRESH_MS = 30_000;

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 10_000;

/**
 * Returns the delay before the next attempt. The delay doubles with each failure, up to a limit. Half of the delay is
 * random, so that clients do not all reconnect at the same time.
 */
export function backoff(failures, random = Math.random) {
  const ceiling = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
  return Math.round(ceiling * (0.5 + random() / 2));
}

/**
 * A connection to the API. `onState` receives the states `connecting`, `online`, `waiting` and `closed`. The state
 * `waiting` also has the time of the next attempt (`until`, in epoch milliseconds), and the `closeCode` of the lost
 * socket.
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

  /** `probe` returns a frame that the server answers. It keeps the connection alive, and shows whether it works. */
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

  /** Reconnects without further delay, or probes an open connection that has not received a frame recently. */
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

  /** Resets the delay only when a frame arrives. Otherwise a server that closes every connection is called nonstop. */
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
