// The controls with which a question is answered.

import { button, el, keySign, name, uniqueId } from './dom.js';
import { limit, nameList, nodes, text } from './texts.js';

const MIN_STEPS = 3;

/** Returns an array with the same response for each option. */
export function same(options, response) {
  return options.map(() => response);
}

/**
 * Returns { element, press } of the controls for a question. `press` handles a key and returns whether it did.
 *
 * @param turn the turn, whose state is "asks"
 * @param preset keys of options that are chosen to begin with
 * @param send receives the responses
 */
export function questionControls(turn, preset, send) {
  const { options } = turn;
  if (options.length === 1) {
    return single(options, send);
  }
  return isUpTo(options) ? slider(options, send) : choice(options, preset, send);
}

function single(options, send) {
  const answer = (response) => () => send(same(options, response));
  const answers = { y: answer('accepted'), n: answer('rejected'), d: answer('unknown'), s: answer('unknown') };
  return {
    element: el('div', { class: 'answers', role: 'group', 'aria-label': text('chat.answers') },
      button([text('answer.yes'), keySign('Y')], answers.y, { class: 'button yes', 'data-answer': 'accepted' }),
      button([text('answer.no'), keySign('N')], answers.n, { class: 'button no', 'data-answer': 'rejected' }),
      button([text('answer.unknown'), keySign('D')], answers.d, { class: 'button', 'data-answer': 'unknown' })),
    press: (key) => pressed(answers, key),
  };
}

function pressed(answers, key) {
  if (!(key in answers)) {
    return false;
  }
  answers[key]();
  return true;
}

/** Orders ranges of numbers by their limits; other options keep their order. */
function order(options) {
  const positions = options.map((_, i) => i);
  if (!options.every((each) => each.range && each.range.number === options[0].range.number)) {
    return positions;
  }
  const low = (i) => options[i].range.above ?? -Infinity;
  const high = (i) => options[i].range.atMost ?? Infinity;
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return positions.sort((a, b) => compare(low(a), low(b)) || compare(high(a), high(b)));
}

/** Returns whether no number is in two of these ranges, which are in order. */
function areDisjoint(ranges) {
  return ranges.every(({ above }, i) => i === 0 || (above !== undefined && above >= ranges[i - 1].atMost));
}

/** Returns the limits of a range in words. */
export function rangeWords({ above, atMost }) {
  if (above === undefined) {
    return text('range.atMost', { atMost: limit(atMost) });
  }
  return atMost === undefined
    ? text('range.above', { above: limit(above) })
    : text('range.between', { above: limit(above), atMost: limit(atMost) });
}

function choice(options, preset, send) {
  const chosen = new Set(options.map((each, i) => (preset.includes(each.key) ? i : -1)).filter((i) => i >= 0));
  const positions = order(options);
  const isScale = options.every((each) => each.range);
  const isOneOf = isScale && areDisjoint(positions.map((i) => options[i].range));
  const sendButton = button([text('answer.send'), keySign('↵')], submit, { class: 'button primary' });
  const chips = positions.map((i, place) =>
    button([place < 10 && keySign((place + 1) % 10), isScale ? rangeWords(options[i].range) : name(options[i].name)], () => toggle(place), {
      class: 'choice', 'aria-pressed': String(chosen.has(i)), 'data-key': options[i].key,
    }));
  const hintId = uniqueId('hint');

  function toggle(place) {
    const i = positions[place];
    if (!chosen.delete(i)) {
      chosen.add(i);
    }
    chips[place].setAttribute('aria-pressed', String(chosen.has(i)));
    sendButton.disabled = chosen.size === 0;
  }

  function submit() {
    if (chosen.size > 0) {
      // An item is in one of the ranges: a yes to two of them would be a wish that no item meets.
      const response = isOneOf && chosen.size > 1 ? 'unknown' : 'accepted';
      send(options.map((_, i) => (chosen.has(i) ? response : 'rejected')));
    }
  }

  sendButton.disabled = chosen.size === 0;
  const none = () => send(same(options, 'rejected'));
  const skip = () => send(same(options, 'unknown'));
  const known = options.filter((each) => preset.includes(each.key)).map((each) => each.name);
  return {
    element: el('div', { class: 'answers-choice' },
      known.length > 0 && el('p', { class: 'note' }, nodes('chat.preset', { names: el('span', null, nameList(known)) })),
      el('p', { class: 'hint', id: hintId }, isScale && name(options[0].range.number), isScale && ': ', text('answer.choose')),
      el('div', { class: isScale ? 'choices scale' : 'choices', role: 'group', 'aria-label': text('chat.answers'), 'aria-describedby': hintId }, chips),
      el('div', { class: 'answers' },
        sendButton,
        button([text('answer.none'), keySign('N')], none, { class: 'button', 'data-answer': 'none' }),
        button([text('answer.skip'), keySign('S')], skip, { class: 'button quiet', 'data-answer': 'skip' }))),
    press(key) {
      if (/^[0-9]$/.test(key)) {
        const place = (Number(key) + 9) % 10;
        if (place < chips.length) {
          toggle(place);
          chips[place].focus();
        }
        return place < chips.length;
      }
      return pressed({ n: none, d: skip, s: skip, Enter: submit }, key);
    },
  };
}

/** Upper limits of one number: "at most 10", "at most 20" and so on. */
function isUpTo(options) {
  return options.length >= MIN_STEPS && options.every(({ range }) =>
    range && range.number === options[0].range.number && range.above === undefined && range.atMost !== undefined);
}

/** A user who accepts a limit accepts the higher ones; of the lower ones, nothing is known. */
function slider(options, send) {
  const positions = order(options);
  const limits = positions.map((i) => options[i].range.atMost);
  const id = uniqueId('slider');
  const value = el('output', { for: id });
  const input = el('input', {
    id, type: 'range', min: 0, max: limits.length - 1, step: 1, value: Math.floor((limits.length - 1) / 2), oninput: show,
  });

  function show() {
    const words = limit(limits[Number(input.value)]);
    value.textContent = words;
    input.setAttribute('aria-valuetext', words);
  }

  function submit() {
    const responses = same(options, 'unknown');
    positions.slice(Number(input.value)).forEach((i) => {
      responses[i] = 'accepted';
    });
    send(responses);
  }

  const none = () => send(same(options, 'rejected'));
  const skip = () => send(same(options, 'unknown'));
  show();
  return {
    element: el('div', { class: 'answers-choice' },
      el('p', { class: 'hint' }, text('answer.upTo.choose')),
      el('div', { class: 'slider' },
        el('label', { for: id }, nodes('answer.upTo', { number: options[0].range.number })), value, input),
      el('div', { class: 'answers' },
        button([text('answer.send'), keySign('↵')], submit, { class: 'button primary' }),
        button([text('answer.none'), keySign('N')], none, { class: 'button', 'data-answer': 'none' }),
        button([text('answer.skip'), keySign('S')], skip, { class: 'button quiet', 'data-answer': 'skip' }))),
    press: (key) => pressed({ n: none, d: skip, s: skip, Enter: submit }, key),
  };
}
