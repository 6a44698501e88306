// The earlier turns of a conversation, each with its answer and what another answer would have changed.

import { el, name } from './dom.js';
import { cypher } from './neo4j.js';
import { nameList, nodes, text } from './texts.js';
import { whatIf } from './what-if.js';

const SIGNS = { accepted: '✓', rejected: '✕', unknown: '?', seen: '◉', not_now: '◷' };
const SHORT = 4; // names in a row of refused items before the rest is only counted

/** Returns the list item of an earlier turn; `auto` says that it was answered on the other side. */
export function pastTurn(conversation, past, listNumber, auto) {
  const { toggle, panel } = whatIf(conversation, past);
  const queries = cypher(conversation.id, past.turn, { class: 'link' }, 'what-if');
  const title = past.turn === 0 ? text('chat.opening') : text(past.asks ? 'chat.question' : 'chat.list', { n: listNumber });
  return el('li', { class: 'past', 'data-turn': past.turn },
    past.turn === 0
      ? el('p', { class: 'past-text' }, title)
      : el('p', { class: 'past-text', dir: 'auto' }, el('span', { class: 'visually-hidden' }, `${title}: `), past.text),
    el('div', { class: 'past-answer' },
      answers(past),
      auto && el('span', { class: 'badge' }, alreadySaid(past.answers)),
      toggle,
      queries.toggle),
    panel,
    queries.panel);
}

/** Returns in words what the user has said on the other side. */
export function alreadySaid(given) {
  const key = given.length > 1 ? 'many' : { accepted: 'yes', rejected: 'no', unknown: 'unknown' }[given[0].response];
  return nodes(`chat.auto.${key}`, key === 'many' ? { names: el('span', null, nameList(given.map((each) => each.name))) } : { name: given[0].name });
}

function answers(past) {
  const of = (response) => past.answers.filter((each) => each.response === response);
  if (past.asks && past.answers.length === 1 && past.turn !== 0) {
    const { response, name: attribute } = past.answers[0];
    return el('ul', { class: 'said' }, said(response, [text(`response.${response}`), el('span', { class: 'visually-hidden' }, ' ', name(attribute))]));
  }
  if (past.answers.every((each) => each.response === 'rejected') && past.turn !== 0) {
    return el('ul', { class: 'said' }, said('rejected', text('response.all.rejected')));
  }
  if (past.answers.every((each) => each.response === 'unknown')) {
    return el('ul', { class: 'said' }, said('unknown', text('response.all.unknown')));
  }
  const clear = past.answers.filter((each) => each.response !== 'rejected' && each.response !== 'unknown');
  const refused = past.turn === 0 || clear.length === 0 ? of('rejected').slice(0, SHORT) : [];
  return el('ul', { class: 'said' }, [...clear, ...refused].map((each) => said(each.response, [
    ...(each.response === 'accepted' || each.response === 'rejected'
      ? [el('span', { class: 'visually-hidden' }, text(`response.${each.response}`), ' '), name(each.name)]
      : nodes('response.of', { name: each.name, response: el('span', null, text(`response.${each.response}`)) })),
  ])));
}

function said(response, label) {
  return el('li', { class: response }, el('span', { 'aria-hidden': 'true' }, SIGNS[response], ' '), label);
}
