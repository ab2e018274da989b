// Puts the page together.

import { showApi } from './api.js';
import { Clients } from './clients.js';
import { Connections } from './connections.js';
import { byId, setText } from './elements.js';
import { Events } from './events.js';
import { describe, follow } from './link.js';
import { setUpViews, show } from './views.js';

const STATES = {
  live: 'Live',
  lost: 'The server does not answer. Trying again',
  refused: 'The server was started anew. Open the address that it printed',
};

function state(name, text = STATES[name]) {
  byId('line').dataset.state = name;
  setText(byId('line-text'), text);
}

async function start() {
  setUpViews();
  const api = await describe();
  document.title = `${api.stage} · Switchboard console`;
  const clients = new Clients(api);
  showApi(api, (route) => {
    show('client');
    clients.write(route);
  });
  const events = new Events(() => connections.select(null));
  const connections = new Connections((id) => events.only(id));
  follow((news) => {
    connections.apply(news);
    events.apply(news);
    clients.learn(news.events);
  }, state);
}

start().catch((error) => state('refused', error.message));
