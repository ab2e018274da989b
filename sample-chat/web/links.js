// Turns web addresses (http and https) in messages into links.

import { element } from './elements.js';

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;

/** Punctuation that, at the end of an address, belongs to the sentence around it. */
const TRAILING = /[.,;:!?'*_~\u2019\u201d]$/;

/** Splits a text into strings and links, as children for `element`. Each link shows exactly the address it leads to. */
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

/** Removes punctuation after an address, and closing brackets that were opened before the address. */
function trimmed(address) {
  if (TRAILING.test(address) || hangs(address, '(', ')') || hangs(address, '[', ']')) {
    return trimmed(address.slice(0, -1));
  }
  return address;
}

function hangs(address, open, close) {
  return address.endsWith(close) && address.split(close).length > address.split(open).length;
}
