// The board on the left, which shows the deployed API.

import { button, byId, copy, element } from './elements.js';

const FILTER_FROM = 12;

export function showApi(api, onRoute) {
  byId('facts').replaceChildren(
    ...fact('Stage', api.stage),
    ...address('WebSocket', api.webSocket),
    ...address('Callbacks', api.callbacks),
    ...fact('Handler', api.handler),
    ...fact('Route key', api.selection),
  );
  byId('routes-title').textContent = `Routes (${api.routes.length})`;
  const rows = api.routes.map((route) => routeRow(route, onRoute));
  byId('routes').replaceChildren(...rows);
  const filter = byId('route-filter');
  filter.hidden = api.routes.length < FILTER_FROM;
  filter.oninput = () => {
    const wanted = filter.value.trim().toLowerCase();
    api.routes.forEach((route, at) => (rows[at].hidden = !route.key.toLowerCase().includes(wanted)));
  };
  filter.oninput();
}

function fact(name, value) {
  return [element('dt', {}, name), element('dd', {}, ...breakable(value))];
}

function address(name, value) {
  const copier = button('Copy', () => copy(value, copier), { className: 'copy', 'aria-label': `Copy ${name} address` });
  return [element('dt', {}, name, copier), element('dd', {}, value)];
}

/** Lets a long class name break at its dots. */
function breakable(value) {
  return value.split(/(?<=\.)/).flatMap((part) => [part, element('wbr')]);
}

function routeRow(route, onRoute) {
  const notes = [route.twoWay && 'two-way', route.authorizer && `authorizer ${route.authorizer}`].filter(Boolean);
  const parts = [
    element('span', { className: 'hole', 'aria-hidden': 'true' }),
    element('span', { className: 'key' }, route.key),
    ...notes.map((note) => element('span', { className: 'note' }, note)),
  ];
  if (!route.template) {
    return element('li', {}, element('span', { className: 'route' }, ...parts));
  }
  const attributes = { type: 'button', className: 'route', title: 'Write a message for this route' };
  const use = element('button', attributes, ...parts);
  use.addEventListener('click', () => onRoute(route));
  return element('li', {}, use);
}
