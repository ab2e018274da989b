// The panel with the page's clients. One client is shown at a time; the others stay connected.

import { Client } from './client.js';
import { button, byId, bytes, clock, duration, element, setText, Tail } from './elements.js';

const CLIENTS = 9;
const NORMAL = 1000;
const encoder = new TextEncoder();

export class Clients {
  #api;
  #base;
  #clients = [];
  #shown;
  #tail;

  constructor(api) {
    this.#api = api;
    this.#base = `ws://${location.host}/${api.stage}`;
    this.#add();
    setInterval(() => this.#tick(), 1_000);
  }

  /** Switches to the routes of a restarted server, which may differ. Keeps the text that the person has typed. */
  use(api) {
    this.#api = api;
    this.#base = `ws://${location.host}/${api.stage}`;
    this.#renderKeepingFocus();
  }

  learn(events) {
    events.forEach((event) => this.#clients.forEach((client) => client.learns(event)));
  }

  /** Offers a message for the route, ready to be filled in. */
  write(route) {
    this.#shown.route = route.key;
    this.#render();
    const field = byId('message');
    field.focus();
    field.setSelectionRange(...toFillIn(field.value));
  }

  #add() {
    const client = new Client(this.#clients.length + 1, (what) => this.#changed(client, what));
    client.route = this.#api.routes.find((route) => route.template)?.key ?? '';
    this.#clients.push(client);
    this.#show(client);
  }

  #show(client) {
    this.#shown = client;
    this.#renderTabs();
    this.#render();
  }

  #changed(client, what) {
    this.#renderTabs();
    if (client !== this.#shown) {
      return;
    }
    if (what === 'entry') {
      this.#showEntries();
    } else {
      this.#renderKeepingFocus();
    }
  }

  #renderTabs() {
    const tabs = this.#clients.map((client) =>
      button(`${client.number}`, () => this.#show(client), {
        className: 'tab',
        'aria-pressed': String(client === this.#shown),
        'aria-label': `Client ${client.number}, ${nameOf(client.state)}`,
        'data-state': client.state,
      }),
    );
    if (tabs.length < CLIENTS) {
      tabs.push(button('+', () => this.#add(), { className: 'tab', 'aria-label': 'Add a client' }));
    }
    byId('client-tabs').replaceChildren(...tabs);
  }

  #renderKeepingFocus() {
    const { id } = document.activeElement;
    const inside = byId('client-body').contains(document.activeElement);
    this.#render();
    if (inside) {
      (byId(id) ?? byId(this.#shown.state === 'open' ? 'message' : 'query'))?.focus();
    }
  }

  #render() {
    const client = this.#shown;
    const attributes = { className: 'scroll frames', id: 'frames', role: 'log', 'aria-label': 'Frames', tabindex: '0' };
    const frames = element('div', attributes);
    byId('client-body').replaceChildren(
      client.state === 'idle' ? this.#connectForm(client) : this.#line(client),
      frames,
      this.#composer(client),
    );
    this.#tail = new Tail(frames);
    this.#showEntries();
  }

  #connectForm(client) {
    const address = element('p', { className: 'address mono' }, client.address(this.#base));
    const field = (id, label, name, attributes) => {
      const asTyped = { autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' };
      const input = element('input', { id, ...asTyped, ...attributes });
      input.value = client[name];
      input.addEventListener('input', () => {
        client[name] = input.value;
        setText(address, client.address(this.#base));
      });
      return element('div', { className: 'field' }, element('label', { for: id }, label), input);
    };
    const query = this.#api.query === '' ? 'none' : (this.#api.query ?? 'name=value');
    const form = element(
      'form',
      { className: 'connect', novalidate: '' },
      address,
      field('query', 'Query', 'query', { placeholder: query, class: 'mono' }),
      field('subprotocols', 'Subprotocols', 'subprotocols', { placeholder: 'none', class: 'mono' }),
      element('button', { className: 'primary', type: 'submit' }, 'Connect'),
      element(
        'p',
        { className: client.problem ? 'problem' : 'hint', role: 'status' },
        client.problem || 'Browsers cannot set headers on a WebSocket.',
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      client.connect(this.#base);
    });
    return form;
  }

  #line(client) {
    const code = element('input', { id: 'code', type: 'number', min: '1000', max: '4999', value: String(NORMAL) });
    const reason = element('input', { id: 'reason', autocomplete: 'off' });
    const form = element(
      'form',
      { className: 'closing', novalidate: '' },
      element('label', { for: 'code' }, 'Code'),
      code,
      element('label', { for: 'reason' }, 'Reason'),
      reason,
      element('button', { type: 'submit', className: 'danger' }, 'Close'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      client.close(Number(code.value), reason.value);
    });
    return element(
      'div',
      { className: 'line' },
      element(
        'p',
        { className: 'line-state', 'data-state': client.state === 'open' ? 'live' : 'connecting' },
        element('span', { className: 'lamp', 'aria-hidden': 'true' }),
        element('span', { id: 'client-state' }, this.#stateText(client)),
      ),
      element('p', { className: 'address mono' }, client.address(this.#base)),
      ...(client.problem ? [element('p', { className: 'problem', role: 'status' }, client.problem)] : []),
      form,
    );
  }

  #stateText(client) {
    return client.state === 'open' ? `Connected for ${duration(Date.now() - client.openedAt)}` : nameOf(client.state);
  }

  #tick() {
    const state = byId('client-state');
    if (state) {
      setText(state, this.#stateText(this.#shown));
    }
  }

  #showEntries() {
    const frames = byId('frames');
    const { entries } = this.#shown;
    const title = element('b', {}, 'No frames yet');
    const empty = element('p', { className: 'empty' }, title, 'Frames are kept in the memory of this page only.');
    const shown = new Set(entries);
    [...frames.children].forEach((node) => shown.has(node.entry) || node.remove());
    const known = new Set([...frames.children].map((node) => node.entry));
    frames.append(...(entries.length ? entries.filter((entry) => !known.has(entry)).map(frameRow) : [empty]));
    this.#tail.grown();
  }

  #composer(client) {
    const routes = this.#api.routes.filter((route) => route.template);
    const options = routes.map(({ key }) => element('option', { value: key }, key));
    const select = element('select', { id: 'route' }, ...options);
    select.value = client.route;
    const attributes = { className: 'mono', rows: '3', spellcheck: 'false', 'aria-describedby': 'size' };
    const field = element('textarea', { id: 'message', ...attributes });
    const size = element('p', { className: 'hint', id: 'size' });
    const load = () => {
      field.value = client.drafts.get(client.route) ?? routes.find(({ key }) => key === client.route)?.template ?? '';
      this.#weigh(field, size);
    };
    select.addEventListener('change', () => {
      client.route = select.value;
      load();
    });
    field.addEventListener('input', () => {
      client.drafts.set(client.route, field.value);
      this.#weigh(field, size);
    });
    load();
    const send = element('button', { className: 'primary', type: 'submit' }, 'Send');
    send.disabled = client.state !== 'open';
    const form = element(
      'form',
      { className: 'composer' },
      element('label', { for: 'route' }, 'Route'),
      select,
      element('label', { className: 'visually-hidden', for: 'message' }, 'Message'),
      field,
      size,
      send,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      client.send(field.value);
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !send.disabled) {
        form.requestSubmit();
      }
    });
    return form;
  }

  #weigh(field, size) {
    const count = encoder.encode(field.value).length;
    const tooLarge = count > this.#api.frameBytes;
    const most = bytes(this.#api.frameBytes);
    const warning = `: a browser sends a message as one frame, and a frame of more than ${most} closes the connection`;
    size.classList.toggle('problem', tooLarge);
    const keys = element('span', { className: 'keys' }, ' · Ctrl+Enter to send');
    size.replaceChildren(bytes(count), tooLarge ? warning : keys);
  }
}

/**
 * Returns the selection at which a person continues writing: in the first empty string, else before the end of the
 * object, else over the whole message.
 */
function toFillIn(message) {
  const empty = message.indexOf('""');
  const inside = empty < 0 ? message.lastIndexOf('}') : empty + 1;
  return inside < 0 ? [0, message.length] : [inside, inside];
}

function frameRow(entry) {
  const { at, kind, text } = entry;
  const label = { sent: 'sent', received: 'received', error: 'gateway error', note: '' }[kind];
  const size = bytes(encoder.encode(text).length);
  const head = kind === 'note' ? [] : [element('span', { className: 'kind' }, label), size];
  const row = element(
    'div',
    { className: `frame ${kind}` },
    element('p', { className: 'frame-head' }, element('time', { className: 'mono' }, clock(at)), ...head),
    element('p', { className: kind === 'note' ? 'frame-note' : 'frame-text mono' }, text),
  );
  row.entry = entry;
  return row;
}

function nameOf(state) {
  return { idle: 'Not connected', connecting: 'Connecting', open: 'Connected', closing: 'Closing' }[state];
}
