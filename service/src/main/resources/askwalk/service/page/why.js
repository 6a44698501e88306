// Why the service asks or recommends this, in words and in bits.

import * as api from './api.js';
import { button, el, name } from './dom.js';
import { words } from './failure.js';
import { nameList, nodes, number, percent, text } from './texts.js';

/** Fills a place with the reason of the current turn. */
export async function why(turn, place) {
  try {
    place.replaceChildren(...reason(turn, await api.why(turn.id)));
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    place.replaceChildren(el('p', null, words(problem), ' ',
      button(text('failure.retry'), () => why(turn, place), { class: 'link' })));
  }
}

function reason(turn, found) {
  return [
    el('p', { class: 'reason', dir: 'auto' }, sentence(found.reason)),
    ...bits(found),
    ...figures(turn, found),
    ...(found.path.length > 0
      ? [el('div', null, el('h4', null, text('why.path')), el('ol', { class: 'steps' }, found.path.map((each) => el('li', null, name(each)))))]
      : []),
    ...(found.rejected.length > 0
      ? [el('p', { class: 'hint' }, nodes('why.rejected', { names: el('span', null, nameList(found.rejected.map((each) => each.name))) }))]
      : []),
  ];
}

/** A reason is a clause; as a sentence it begins with a capital letter and ends with a full stop. */
export function sentence(clause) {
  const trimmed = clause.trim();
  return trimmed === '' ? '' : trimmed[0].toLocaleUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? '' : '.');
}

function bits(found) {
  if (found.expectedBits === undefined || found.missingBits === undefined) {
    return [];
  }
  const expected = number(found.expectedBits, 2);
  const missing = number(found.missingBits, 1);
  const share = found.missingBits > 0 ? Math.min(1, found.expectedBits / found.missingBits) : 0;
  const fill = el('span', { class: 'bits-fill' });
  fill.style.width = `${100 * share}%`;
  return [
    el('div', { class: 'bits' },
      el('dl', null,
        el('div', null, el('dt', null, text('why.expected')), el('dd', null, text('why.bits', { bits: expected }))),
        el('div', null, el('dt', null, text('why.missing')), el('dd', null, text('why.bits', { bits: missing })))),
      el('div', { class: 'bits-bar', role: 'img', 'aria-label': text('why.bits.label', { expected, missing }) }, fill)),
  ];
}

function figures(turn, found) {
  const rows = [];
  if (found.probability !== undefined) {
    rows.push([text(`why.probability.${turn.state === 'recommends' ? 'recommends' : 'asks'}`), percent(found.probability)]);
  }
  if (found.carriers !== undefined && found.candidates !== undefined) {
    rows.push([text('why.carriers'), text('why.carriers.of', { carriers: found.carriers, candidates: found.candidates })]);
  }
  return rows.length === 0
    ? []
    : [el('dl', { class: 'why-figures' }, rows.map(([label, value]) => el('div', null, el('dt', null, label), el('dd', null, value))))];
}
