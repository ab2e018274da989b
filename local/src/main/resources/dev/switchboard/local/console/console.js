// Assembles the page.

import { showApi } from './api.js';
import { Clients } from './clients.js';
import { Connections } from './connections.js';
import { byId, setText } from './elements.js';
import { Events } from './events.js';
import { describe, Link } from './link.js';
import { setUpNotice, showState } from './notice.js';
import { setUpViews, show } from './views.js';

async function start() {
  setUpViews();
  setUpNotice();
  let api = await describe();
  document.title = `${api.stage} · Switchboard console`;
  const clients = new Clients(api);
  const describeBoard = () =>
    showApi(api, (route) => {
      show('client');
      clients.write(route);
    });
  describeBoard();
  const events = new Events(() => connections.select(null));
  const connections = new Connections((id) => events.only(id));

  /** Reads the API again, because the handler may have been recompiled with different routes. */
  async function serverChanged() {
    api = await describe();
    describeBoard();
    clients.use(api);
  }

  new Link(
    api.verifier,
    (news) => {
      const restarted = news.server !== api.server;
      connections.apply(news);
      if (restarted) {
        api = { ...api, server: news.server };
        connections.select(null);
        events.restarted();
        serverChanged().catch(() => {}); // The server is gone again, as the link reports.
      }
      events.apply(news);
      clients.learn(news.events);
    },
    (state) => {
      showState(state);
      connections.known(state === 'live');
    },
  );
}

start().catch((error) => setText(byId('line-text'), error.message));
