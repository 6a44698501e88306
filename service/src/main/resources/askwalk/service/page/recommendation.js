// Recommended items as cards.

import * as api from './api.js';
import { button, el, keySign, name, uniqueId } from './dom.js';
import { words } from './failure.js';
import { nameList, nodes, text } from './texts.js';

const MARKS = { rejected: 'item.no', seen: 'item.seen', not_now: 'item.later' };

/**
 * Returns { element, press } of the cards of a list.
 *
 * @param turn the turn, whose state is "recommends"
 * @param send receives the responses
 */
export function recommendation(turn, send) {
  const { options } = turn;
  const marks = options.map(() => null);
  const accept = (i) => send(options.map((_, j) => (j === i ? 'accepted' : marks[j] ?? 'unknown')));
  const others = () => send(marks.map((each) => each ?? 'rejected'));
  const rest = () => send(marks.map((each) => each ?? 'unknown'));
  const restButton = button('', rest, { class: 'button quiet', 'data-answer': 'rest' });
  const restHint = el('p', { class: 'hint' }, text('item.send.hint'));

  function mark(i, response) {
    marks[i] = marks[i] === response ? null : response;
    if (options.length === 1) {
      others();
      return;
    }
    cards[i].querySelectorAll('[data-mark]').forEach((each) =>
      each.setAttribute('aria-pressed', String(each.dataset.mark === marks[i])));
    cards[i].classList.toggle('marked', marks[i] !== null);
    showRest();
  }

  function showRest() {
    const some = marks.some((each) => each !== null);
    restButton.replaceChildren(some ? text('item.send') : text('item.skip'), keySign('S'));
    restButton.classList.toggle('quiet', !some);
    restHint.hidden = !some;
  }

  const cards = options.map((option, i) => card(turn, option, i, options.length === 1, () => accept(i), (response) => mark(i, response)));
  showRest();
  return {
    element: el('div', { class: 'recommendation' },
      el('ol', { class: options.length === 1 ? 'cards one' : 'cards' }, cards),
      el('div', { class: 'answers' },
        button([text('item.others'), keySign('N')], others, { class: 'button', 'data-answer': 'others' }), restButton),
      restHint),
    press(key) {
      if (/^[0-9]$/.test(key)) {
        const i = (Number(key) + 9) % 10;
        if (i < options.length) {
          accept(i);
        }
        return i < options.length;
      }
      const action = { y: options.length === 1 ? () => accept(0) : null, n: others, d: rest, s: rest }[key];
      action?.();
      return Boolean(action);
    },
  };
}

function card(turn, option, i, isOnly, accept, mark) {
  const titleId = uniqueId('item');
  const place = el('div', { class: 'card-why', hidden: true });
  return el('li', { class: 'item-card', 'data-key': option.key },
    el('h3', { id: titleId }, i < 10 && !isOnly && keySign((i + 1) % 10), name(option.name)),
    wishes(option),
    el('div', { class: 'item-actions', role: 'group', 'aria-label': text('item.actions', { name: option.name }) },
      button([text('item.accept'), isOnly && keySign('Y')], accept, { class: 'button primary small', 'data-answer': 'accepted', 'aria-describedby': titleId }),
      Object.entries(MARKS).map(([response, label]) =>
        button(text(label), () => mark(response), {
          class: 'button small', 'data-mark': response, 'aria-describedby': titleId, ...(isOnly ? {} : { 'aria-pressed': 'false' }),
        })),
      whyButton(turn, option, titleId, place)),
    place);
}

function whyButton(turn, option, titleId, place) {
  const placeId = uniqueId('why');
  place.id = placeId;
  const toggle = button(text('item.why'), async () => {
    const opens = place.hidden;
    place.hidden = !opens;
    toggle.setAttribute('aria-expanded', String(opens));
    if (opens && place.childElementCount === 0) {
      place.setAttribute('aria-live', 'polite');
      await explain(turn.id, option.key, place);
    }
  }, { class: 'button small quiet', 'aria-expanded': 'false', 'aria-controls': placeId, 'aria-describedby': titleId });
  return toggle;
}

/** Fills a place with the explanation of an item. */
export async function explain(id, item, place) {
  try {
    const found = await api.explanation(id, item);
    place.replaceChildren(
      el('p', { dir: 'auto' }, found.text),
      el('ol', { class: 'steps', 'aria-label': text('item.path') }, found.path.map((each) => el('li', null, name(each)))),
      ...(found.missing.length > 0
        ? [el('p', { class: 'hint' }, nodes('item.missing', { names: el('span', null, nameList(found.missing.map((each) => each.name))) }))]
        : []));
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    place.replaceChildren(el('p', { class: 'hint' }, words(problem), ' ',
      button(text('failure.retry'), () => explain(id, item, place), { class: 'link' })));
  }
}

function wishes(option) {
  const groups = [['met', 'item.meets', '✓'], ['unmet', 'item.lacks', '✕'], ['open', 'item.open', '?']];
  const shown = groups.filter(([field]) => option[field]?.length > 0);
  return shown.length > 0 && el('dl', { class: 'wishes' }, shown.map(([field, label, sign]) =>
    el('div', { class: field },
      el('dt', null, el('span', { 'aria-hidden': 'true' }, sign, ' '), text(label)),
      option[field].map((wish) => el('dd', null, wish.wanted ? name(wish.name) : nodes('item.without', { name: wish.name }))))));
}
