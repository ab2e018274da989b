// The connection to the server: receives the events of the server, and notices when the events stop.

const EVENTS = '/_switchboard/events';
const API = '/_switchboard/api';
const PROOF = '/_switchboard/proof';
const RETRY_MS = 1_000;
const encoder = new TextEncoder();

export async function describe() {
  const answer = await fetch(API);
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

/**
 * Follows the events of a server, and those of its successor with the same token. Calls `onState` with live, lost or
 * refused.
 */
export class Link {
  #verifier;
  #onNews;
  #onState;
  #last = '';

  constructor(verifier, onNews, onState) {
    this.#verifier = verifier;
    this.#onNews = onNews;
    this.#onState = onState;
    this.#listen();
  }

  #listen() {
    const source = new EventSource(`${EVENTS}?after=${encodeURIComponent(this.#last)}`);
    let opened = false;
    source.onopen = () => {
      opened = true;
      this.#onState('live');
    };
    source.onmessage = ({ data, lastEventId }) => {
      this.#last = lastEventId;
      this.#onNews(JSON.parse(data));
    };
    source.onerror = () => {
      // Otherwise the browser would reconnect by itself, and send the cookie to whatever program has the port by then.
      source.close();
      this.#onState('lost');
      this.#later(opened ? 0 : RETRY_MS);
    };
  }

  #later(delay = RETRY_MS) {
    setTimeout(() => this.#look(), delay);
  }

  async #look() {
    const proven = await this.#isOurs().catch(() => null);
    if (proven === null) {
      this.#onState('lost');
      this.#later();
    } else if (proven && (await isLetIn())) {
      this.#listen();
    } else {
      this.#onState('refused');
      this.#later();
    }
  }

  /** Returns whether the server that responds has this page's token. Only such a server may receive the cookie. */
  async #isOurs() {
    const challenge = hex(crypto.getRandomValues(new Uint8Array(16)));
    const answer = await fetch(`${PROOF}?challenge=${challenge}`, { credentials: 'omit' });
    const expected = await crypto.subtle.digest('SHA-256', encoder.encode(`${this.#verifier} ${challenge}`));
    return answer.ok && (await answer.text()).trim() === hex(new Uint8Array(expected));
  }
}

async function isLetIn() {
  const answer = await fetch(API).catch(() => null);
  return answer?.status !== 403;
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Acts as a backend: `what` is post or disconnect. Returns the status and, after a failure, the name of the error. */
export async function act(what, connectionId, body = '') {
  try {
    const answer = await fetch(`/_switchboard/${what}`, {
      method: 'POST',
      headers: { 'X-Switchboard-Connection': connectionId, 'Content-Type': 'text/plain; charset=utf-8' },
      body,
    });
    return { status: answer.status, error: answer.headers.get('x-amzn-ErrorType') ?? '' };
  } catch {
    return { status: 0, error: 'The server does not respond' };
  }
}
