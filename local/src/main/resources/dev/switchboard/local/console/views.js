// Shows one view at a time in a narrow window.

import { byId } from './elements.js';

const tabs = () => document.querySelectorAll('.views button');

export function setUpViews() {
  tabs().forEach((tab) => tab.addEventListener('click', () => show(tab.dataset.view)));
  show(byId('console').dataset.view);
}

export function show(view) {
  byId('console').dataset.view = view;
  tabs().forEach((tab) => tab.setAttribute('aria-pressed', String(tab.dataset.view === view)));
}
