// One client of the API: an ordinary WebSocket. The frames of the client stay in the memory of the page.

const MOST_FRAMES = 500;
const KEYS_OF_ERROR = 'connectionId,message,requestId';

export class Client {
  state = 'idle';
  query = '';
  subprotocols = '';
  route = '';
  drafts = new Map();
  entries = [];
  problem = '';
  startedAt = 0;
  openedAt = 0;
  #socket = null;
  #changed;

  /** Calls `changed` with "state" or "entry" when there is something new to show. */
  constructor(number, changed) {
    this.number = number;
    this.#changed = changed;
  }

  address(base) {
    const url = new URL(base);
    url.search = this.query.trim().replace(/^\?/, '');
    return url.href;
  }

  connect(base) {
    const offered = this.subprotocols.split(',').map((name) => name.trim()).filter(Boolean);
    this.problem = '';
    this.startedAt = Date.now();
    try {
      this.#socket = new WebSocket(this.address(base), offered);
    } catch (error) {
      this.problem = error.message;
      this.#to('idle');
      return;
    }
    this.#listen(this.#socket);
    this.#to('connecting');
  }

  send(text) {
    this.#socket.send(text);
    this.#add({ kind: 'sent', text });
  }

  close(code, reason) {
    try {
      this.#socket.close(code, reason);
      this.#to('closing');
    } catch (error) {
      this.problem = error.message;
      this.#changed('state');
    }
  }

  /** Takes the reason for a failed handshake from the gateway's events, because the browser does not give one. */
  learns(event) {
    if (this.state === 'idle' && this.failedAt && event.what === 'handshake' && event.at >= this.startedAt) {
      this.problem = `Connection refused: ${event.result}, ${event.detail}`;
      this.failedAt = 0;
      this.#changed('state');
    }
  }

  #listen(socket) {
    socket.onopen = () => {
      this.openedAt = Date.now();
      this.#note(socket.protocol ? `Connected, subprotocol ${socket.protocol}` : 'Connected');
      this.#to('open');
    };
    socket.onmessage = ({ data }) => {
      this.#add({ kind: isGatewayError(data) ? 'error' : 'received', text: String(data) });
    };
    socket.onclose = ({ code, reason }) => {
      if (this.state === 'connecting') {
        this.problem = 'Connection refused.';
        this.failedAt = Date.now();
      } else {
        this.#note(`Closed: ${code}${reason ? ` ${reason}` : ''}`);
      }
      this.#to('idle');
    };
  }

  #note(text) {
    this.#add({ kind: 'note', text });
  }

  #add(entry) {
    this.entries.push({ at: Date.now(), ...entry });
    this.entries.splice(0, Math.max(0, this.entries.length - MOST_FRAMES));
    this.#changed('entry');
  }

  #to(state) {
    this.state = state;
    this.#changed('state');
  }
}

/** Recognizes the gateway's own error frames: they have no type, and exactly these members. */
function isGatewayError(data) {
  try {
    return Object.keys(JSON.parse(data)).sort().join() === KEYS_OF_ERROR;
  } catch {
    return false;
  }
}
