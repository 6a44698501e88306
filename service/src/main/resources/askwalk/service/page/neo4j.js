// For a graph in Neo4j: the Cypher behind each turn, and the link that shows the conversation in Neo4j Browser.

import * as api from './api.js';
import { button, el, uniqueId } from './dom.js';
import { words } from './failure.js';
import { nodes, number, text } from './texts.js';

let database = { cypher: false, browser: undefined };

/** Sets what the service says about its database. */
export function setDatabase(setup) {
  database = setup;
}

/** Returns { toggle, panel } for the queries of a turn: a button and what it opens; null if there are none. */
export function cypher(id, turn, attributes, panelClass) {
  if (!database.cypher || turn === 0) {
    return { toggle: null, panel: null };
  }
  const panelId = uniqueId('cypher');
  const panel = el('div', { class: `${panelClass} cypher`, id: panelId, hidden: true, 'aria-live': 'polite' });
  const toggle = button(text('cypher.open'), () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) {
      fill(id, turn, panel);
    }
  }, { ...attributes, 'aria-expanded': 'false', 'aria-controls': panelId, 'data-action': 'cypher' });
  return { toggle, panel };
}

/** Returns the link that shows a conversation in Neo4j Browser, in a tab of its own; null if it is not drawn. */
export function browserLink(id) {
  return database.browser === undefined ? null : el('a', {
    class: 'button small quiet', href: database.browser.replace('{id}', encodeURIComponent(id)), target: '_blank', rel: 'noopener noreferrer', 'data-action': 'browser',
  }, text('cypher.browser'));
}

async function fill(id, turn, panel) {
  try {
    const { turns } = await api.cypher(id);
    const found = turns.find((each) => each.turn === turn);
    panel.replaceChildren(
      el('h4', null, text('cypher.title')),
      found === undefined ? el('p', { class: 'hint' }, text('cypher.none')) : el('ol', { class: 'queries' }, found.queries.map(query)));
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    panel.replaceChildren(el('p', null, words(problem), ' ',
      button(text('failure.retry'), () => fill(id, turn, panel), { class: 'link' })));
  }
}

/** A query as Neo4j Browser takes it. */
function query({ statement, parameters, rows, milliseconds }) {
  const hasParameters = Object.keys(parameters).length > 0;
  return el('li', null,
    el('p', { class: 'hint' }, nodes('cypher.rows', { n: rows, ms: number(milliseconds, 1) })),
    hasParameters && el('pre', { class: 'parameters', dir: 'ltr' }, `:param ${literal(parameters)}`),
    el('pre', { class: 'statement', dir: 'ltr' }, statement));
}

/** Returns a value in Cypher, whose texts and numbers are written as in JSON, but not the keys of maps. */
function literal(value) {
  if (Array.isArray(value)) {
    return `[${value.map(literal).join(', ')}]`;
  }
  return typeof value === 'object' && value !== null
    ? `{${Object.entries(value).map(([key, each]) => `${key}: ${literal(each)}`).join(', ')}}`
    : JSON.stringify(value);
}
