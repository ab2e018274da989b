// The notice across the page while the server is gone: since when, and how to go on.

import { byId, clock, setText } from './elements.js';

const LAMP = { live: 'Live', lost: 'No answer', refused: 'Not let in' };

let since = 0;

/** `state` is live, lost or refused. */
export function showState(state) {
  const { dataset } = byId('console');
  if (dataset.line === state) {
    return;
  }
  if (dataset.line === 'live' || since === 0) {
    since = Date.now();
  }
  dataset.line = state;
  byId('line').dataset.state = state;
  setText(byId('line-text'), LAMP[state]);
  byId('notice').hidden = state === 'live';
  byId('token-form').hidden = state !== 'refused';
  setText(byId('notice-text'), state === 'live' ? '' : TEXTS[state]());
}

const TEXTS = {
  lost: () => `The server does not answer. Connections are shown as they were at ${time()}. The page goes on when the server is back.`,
  refused: () =>
    'A server answers that this page has no token for. Open the address that it printed as "console", or paste it here.',
};

export function setUpNotice() {
  byId('token-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = byId('token');
    const token = field.value.trim().split('token=').at(-1);
    field.toggleAttribute('aria-invalid', token === '');
    if (token !== '') {
      location.assign(`/_switchboard?token=${encodeURIComponent(token)}`);
    }
  });
}

/** Returns the time without the milliseconds. */
function time() {
  return clock(since).slice(0, 8);
}
