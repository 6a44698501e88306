// Says that no item meets all wishes, and what giving some up would open.

import { el, name } from './dom.js';
import { nodes, text } from './texts.js';

const SHOWN = 4; // ways to give up wishes that are shown at once

/** Returns the notice about wishes that cannot all be met, or null. */
export function nothingFits(nothing) {
  if (nothing === undefined) {
    return null;
  }
  return el('div', { class: 'notice' },
    el('h3', null, text('nothing.title')),
    nothing.relaxations.length === 0
      ? el('p', { dir: 'auto' }, nothing.text)
      : [list(nothing.relaxations.slice(0, SHOWN)), more(nothing.relaxations.slice(SHOWN))]);
}

function list(relaxations) {
  return el('ul', null, relaxations.map((each) =>
    el('li', null, nodes('nothing.give', { n: each.items, wishes: wishNames(each.givenUp) }))));
}

function more(relaxations) {
  return relaxations.length > 0
    && el('details', null, el('summary', null, nodes('nothing.more', { n: relaxations.length })), list(relaxations));
}

function wishNames(wishes) {
  return el('span', null, wishes.flatMap((wish, i) => [
    i > 0 && ', ',
    ...nodes(wish.wanted ? 'nothing.wish.with' : 'nothing.wish.without', { name: wish.name }),
  ]));
}

/** Returns the rules that a list sets aside, or null. */
export function setAside(rules) {
  return rules === undefined || rules.length === 0
    ? null
    : el('p', { class: 'hint set-aside' }, text('setAside'), ' ', rules.flatMap((each, i) => [i > 0 && '; ', name(each)]));
}
