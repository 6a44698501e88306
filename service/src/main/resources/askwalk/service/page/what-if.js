// Tries another answer to an earlier turn.

import * as api from './api.js';
import { button, el, name, uniqueId } from './dom.js';
import { words } from './failure.js';
import { nothingFits } from './nothing-fits.js';
import { nodes, text } from './texts.js';

const ASKED = ['accepted', 'rejected', 'unknown'];
const SHOWN = ['rejected', 'seen', 'not_now', 'unknown'];
const LISTED = 5;

/** Returns { toggle, panel } for an earlier turn of a conversation: a button and what it opens. */
export function whatIf(conversation, past) {
  const panelId = uniqueId('what-if');
  const panel = el('div', { class: 'what-if', id: panelId, hidden: true });
  const toggle = button(text('whatif.open'), () => {
    const opens = panel.hidden;
    panel.hidden = !opens;
    toggle.setAttribute('aria-expanded', String(opens));
    if (opens && panel.childElementCount === 0) {
      fill(conversation, past, panel);
    }
  }, { class: 'link what-if-toggle', 'aria-expanded': 'false', 'aria-controls': panelId });
  return { toggle, panel };
}

function fill(conversation, past, panel) {
  const result = el('div', { class: 'what-if-result', 'aria-live': 'polite' });
  const attempt = (responses) => show(conversation, past.turn, responses, result);
  panel.replaceChildren(el('h4', null, text('whatif.title')), controls(past, attempt), result);
}

function responseLabel(past, response) {
  return past.turn === 0 && response === 'unknown' ? text('whatif.unsaid') : text(`response.${response}`);
}

function controls(past, attempt) {
  const responses = past.asks ? ASKED : SHOWN;
  if (past.answers.length === 1) {
    const given = past.answers[0].response;
    const others = responses.filter((each) => each !== given);
    const buttons = others.map((each) =>
      button(responseLabel(past, each), () => {
        buttons.forEach((other) => other.setAttribute('aria-pressed', String(other.dataset.try === each)));
        attempt([each]);
      }, { class: 'button small', 'data-try': each, 'aria-pressed': 'false' }));
    return el('div', { class: 'answers' }, buttons);
  }
  const selects = past.answers.map((each) => {
    const id = uniqueId('response');
    // an item that was accepted ends the conversation, so that this response is offered only where it was given
    const offered = responses.includes(each.response) ? responses : [each.response, ...responses];
    const select = el('select', { id },
      offered.map((response) => el('option', { value: response, selected: response === each.response }, responseLabel(past, response))));
    return { select, row: el('div', { class: 'what-if-row' }, el('label', { for: id }, name(each.name)), select) };
  });
  return el('div', null,
    selects.map(({ row }) => row),
    button(text('whatif.try'), () => attempt(selects.map(({ select }) => select.value)), { class: 'button small', 'data-try': 'all' }));
}

async function show(conversation, turn, responses, result) {
  let found;
  try {
    found = await api.whatIf(conversation.id, turn, responses);
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    const again = problem.isRetryable && button(text('failure.retry'), () => show(conversation, turn, responses, result), { class: 'link' });
    result.replaceChildren(el('p', { class: 'hint', dir: 'auto' }, problem.isRetryable ? words(problem) : problem.message, ' ', again || ''));
    return;
  }
  const count = el('p', null,
    nodes('whatif.candidates', { n: found.candidates }), ' ',
    el('span', { class: 'muted' }, nodes('whatif.now', { n: conversation.turn.candidates })));
  result.replaceChildren(...[...next(found, count), nothingFits(found.nothingFits)].filter(Boolean));
}

/** A question, with the items that would be listed if it were not asked, or the items, or the end. */
function next(found, count) {
  if (found.asks !== undefined) {
    return [
      el('p', null, text('whatif.asks'), ' ', el('strong', { dir: 'auto' }, found.asks)),
      count,
      found.list.length > 0 && el('p', { class: 'hint' }, text('whatif.list')),
      items(found.list),
    ];
  }
  return found.options === undefined
    ? [el('p', null, text('whatif.over')), count]
    : [el('p', null, text('whatif.shows')), items(found.options), count];
}

function items(list) {
  return list.length > 0
    && el('ol', { class: 'what-if-list' }, list.slice(0, LISTED).map((each) => el('li', null, name(each.name))));
}
