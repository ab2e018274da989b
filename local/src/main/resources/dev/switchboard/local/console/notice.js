// The notice that is shown while the server is gone: when the server was lost, and what the person can do.

import { byId, clock, setText } from './elements.js';

const LAMP = { live: 'Live', lost: 'No response', refused: 'Access refused' };

let since = 0;

/** Shows the state of the connection to the server: live, lost or refused. */
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
  lost: () =>
    `The server does not respond. Connections are shown as they were at ${time()}. ` +
    'The page continues when the server is back.',
  refused: () =>
    'This page does not have the token of the running server. ' +
    'Open the address that the server printed as "console", or paste it here.',
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
