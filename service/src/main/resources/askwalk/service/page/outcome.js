// The end of a conversation, or a pause.

import { button, el, name } from './dom.js';
import { explain } from './recommendation.js';
import { text } from './texts.js';

/** Returns the content of a turn at which nothing waits for an answer. */
export function outcome(conversation) {
  const { turn } = conversation;
  if (turn.state === 'accepted') {
    return accepted(turn);
  }
  const paused = turn.state === 'paused';
  return el('div', { class: 'outcome' },
    el('p', { class: 'past-text', dir: 'auto' }, turn.text ?? text(paused ? 'end.paused.text' : 'end.ended.text')),
    paused && el('div', { class: 'answers' }, button(text('end.reload'), () => conversation.reload(), { class: 'button primary' })));
}

function accepted(turn) {
  const place = el('div', { class: 'card-why' });
  explain(turn.id, turn.accepted.key, place);
  return el('div', { class: 'outcome accepted' },
    el('p', { class: 'chosen' }, name(turn.accepted.name)),
    turn.text && el('p', { class: 'closing', dir: 'auto' }, turn.text),
    place,
    turn.effects?.length > 0 && el('div', { class: 'effects' },
      el('h4', null, text('end.how')),
      el('ul', null, turn.effects.map((each) => el('li', { dir: 'auto' }, each)))));
}
