// Turns addresses in messages into links, but only those of web pages, never of a script or a file.

import { element } from './elements.js';

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;

/** Marks that end a sentence rather than an address. */
const TRAILING = /[.,;:!?'*_~\u2019\u201d]$/;

/** Returns the text as nodes and strings, for `element`. A link shows the address that it leads to. */
export function linked(text) {
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(found);
    if (URL.canParse(address)) {
      parts.push(text.slice(end, index), link(address));
      end = index + address.length;
    }
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}

function link(address) {
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, address);
}

/** Cuts off a punctuation mark after an address, and a closing parenthesis that was opened before it. */
function trimmed(address) {
  if (TRAILING.test(address) || hangs(address, '(', ')') || hangs(address, '[', ']')) {
    return trimmed(address.slice(0, -1));
  }
  return address;
}

function hangs(address, open, close) {
  return address.endsWith(close) && address.split(close).length > address.split(open).length;
}
