// The line to the server: its news as they come, and whether they still come.

const EVENTS = '/_switchboard/events';
const API = '/_switchboard/api';
const RETRY_MS = 2_000;

export async function describe() {
  const answer = await fetch(API);
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

/** `state` is one of live, lost, refused. */
export function follow(onNews, onState) {
  const source = new EventSource(EVENTS);
  source.onopen = () => onState('live');
  source.onmessage = (message) => onNews(JSON.parse(message.data));
  source.onerror = () => {
    onState('lost');
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => again(onNews, onState), RETRY_MS);
    }
  };
}

/** The browser has given up, because it was refused: by a server that was started anew, or by one that is full. */
async function again(onNews, onState) {
  const answer = await fetch(API).catch(() => null);
  if (answer?.status === 403) {
    onState('refused');
  } else {
    follow(onNews, onState);
  }
}

/** What a backend does: `what` is post or disconnect. Returns the status and, of an error, its name. */
export async function act(what, connectionId, body = '') {
  try {
    const answer = await fetch(`/_switchboard/${what}`, {
      method: 'POST',
      headers: { 'X-Switchboard-Connection': connectionId, 'Content-Type': 'text/plain; charset=utf-8' },
      body,
    });
    return { status: answer.status, error: answer.headers.get('x-amzn-ErrorType') ?? '' };
  } catch {
    return { status: 0, error: 'The server does not answer' };
  }
}
