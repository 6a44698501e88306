// The form with which a conversation begins.

import * as api from './api.js';
import { attributeChips } from './chips.js';
import { combobox } from './combobox.js';
import { button, el, name, uniqueId } from './dom.js';
import { failureLine } from './failure.js';
import { text } from './texts.js';

const FREQUENT = 8;

/**
 * Returns the form.
 *
 * @param setup the setup of the service
 * @param before the opening to begin with: { user, liked, disliked, policies }, each optional
 * @param begin receives the bodies of one or two new conversations; rejects with a Problem
 */
export function startForm(setup, before, begin) {
  const who = userChoice(before.user);
  const frequent = el('div', { class: 'frequent', hidden: true });
  let suggestions = [];
  let example = '';

  const fieldLabel = (key) => [text(key), ' ', el('span', { class: 'optional' }, text('start.optional'))];
  const liked = attributeChips({
    label: fieldLabel('start.liked'), kind: 'liked', chosen: before.liked,
    excluded: () => disliked.keys(), changed: () => showSuggestions(),
  });
  const disliked = attributeChips({
    label: fieldLabel('start.disliked'), kind: 'disliked', chosen: before.disliked,
    excluded: () => liked.keys(), changed: () => showSuggestions(),
  });
  const policies = policyChoice(setup, before.policies ?? []);
  const failure = el('div', null);

  function showSuggestions() {
    if (suggestions.length === 0) {
      return;
    }
    frequent.hidden = false;
    frequent.replaceChildren(
      el('span', null, text('start.frequent')),
      ...suggestions
        .filter((each) => !disliked.has(each.key))
        .map((each) => button(name(each.name), () => refocus(each), {
          class: 'suggestion', 'aria-pressed': String(liked.has(each.key)), 'data-key': each.key,
        })),
    );
  }

  function refocus(attribute) {
    liked.toggle(attribute);
    [...frequent.querySelectorAll('button')].find((each) => each.dataset.key === attribute.key)?.focus();
  }

  async function loadSuggestions() {
    try {
      suggestions = await api.names('attributes', '', FREQUENT);
      example = suggestions[0]?.name ?? '';
    } catch (e) {
      return; // the form works without them
    }
    form.querySelectorAll('.chip-field input').forEach((input) => {
      input.placeholder = text('start.attribute.hint', { example });
    });
    showSuggestions();
  }

  async function submit(event) {
    event?.preventDefault();
    if (form.hasAttribute('aria-busy')) {
      return;
    }
    failure.replaceChildren();
    if (!who.check()) {
      return;
    }
    const opening = {};
    const user = who.key();
    if (user !== undefined) {
      opening.user = user;
    }
    if (liked.keys().length > 0) {
      opening.liked = liked.keys();
    }
    if (disliked.keys().length > 0) {
      opening.disliked = disliked.keys();
    }
    const requests = policies.chosen().map((policy) => ({
      body: policy === undefined ? opening : { ...opening, policy },
      key: api.newKey(),
    }));
    await send(requests);
  }

  async function send(requests) {
    form.setAttribute('aria-busy', 'true');
    try {
      await begin(requests);
    } catch (problem) {
      if (!(problem instanceof api.Problem)) {
        throw problem;
      }
      failure.replaceChildren(failureLine(problem, () => {
        failure.replaceChildren();
        return send(requests);
      }));
    } finally {
      form.removeAttribute('aria-busy');
    }
  }

  const form = el(
    'form',
    { class: 'start-form card', onsubmit: submit, novalidate: true },
    who.element,
    el('div', { class: 'start-wishes' }, el('div', null, liked.element, frequent), disliked.element),
    policies.element,
    failure,
    el('button', { type: 'submit', class: 'button primary large' }, text('start.go')),
  );
  loadSuggestions();
  return el(
    'div',
    { class: 'start' },
    el('div', { class: 'start-lead' }, el('h1', { tabindex: '-1' }, text('start.title')), el('p', null, text('start.lead'))),
    form,
  );
}

function radio(group, value, label, checked, change) {
  const id = uniqueId('radio');
  return el('span', { class: 'segment' },
    el('input', { type: 'radio', id, name: group, value, checked, onchange: change }),
    el('label', { for: id }, label));
}

function userChoice(before) {
  const group = uniqueId('who');
  const errorId = uniqueId('error');
  let chosen = before;
  let known = before !== undefined;
  const error = el('p', { class: 'field-error', id: errorId, hidden: true }, text('start.user.missing'));
  const field = combobox({
    type: 'users',
    label: text('start.user'),
    placeholder: text('start.user.hint'),
    keep: true,
    choose: (user) => {
      chosen = user;
      showError(false);
    },
  });
  field.input.value = before?.name ?? '';
  field.input.addEventListener('input', () => {
    chosen = undefined;
  });
  const place = el('div', { class: 'start-user', hidden: !known }, field.element, error);

  function showError(wrong) {
    error.hidden = !wrong;
    if (wrong) {
      field.input.setAttribute('aria-invalid', 'true');
      field.input.setAttribute('aria-describedby', errorId);
      field.input.focus();
    } else {
      field.input.removeAttribute('aria-invalid');
      field.input.removeAttribute('aria-describedby');
    }
  }

  function choose(isKnown) {
    known = isKnown;
    place.hidden = !known;
    showError(false);
    if (known) {
      field.input.focus();
    }
  }

  return {
    element: el('fieldset', null,
      el('legend', null, text('start.who')),
      el('div', { class: 'segments' },
        radio(group, 'new', text('start.new'), !known, () => choose(false)),
        radio(group, 'known', text('start.known'), known, () => choose(true))),
      place),
    key: () => (known ? chosen.key : undefined),
    check() {
      const fine = !known || chosen !== undefined;
      showError(!fine);
      return fine;
    },
  };
}

/** Policies are chosen by radio buttons; undefined leaves the choice to the service. */
function policyChoice(setup, before) {
  if (setup.policies.length === 1) {
    return { element: null, chosen: () => [undefined] };
  }
  const all = setup.policies;
  let first = before[0] ?? (setup.split ? undefined : all[0]);
  let second = before[1] ?? all.find((each) => each !== first);
  let both = before.length === 2;
  const hint = el('p', { class: 'hint', hidden: true }, text('start.policy.any.hint'));
  const firstGroup = uniqueId('policy');
  const secondGroup = uniqueId('policy');
  const firstRow = el('div', { class: 'segments' });
  const secondRow = el('div', { class: 'segments' });
  const secondField = el('fieldset', { class: 'second' }, el('legend', null, text('start.policy.second')), secondRow);
  const compareId = uniqueId('compare');
  const compare = el('input', { type: 'checkbox', id: compareId, checked: both, onchange: () => {
    both = compare.checked;
    render();
  } });

  function render() {
    if (both && first === undefined) {
      first = all[0];
    }
    if (second === first) {
      second = all.find((each) => each !== first);
    }
    const choices = setup.split && !both ? [undefined, ...all] : all;
    rows(firstRow, firstGroup, choices, first, (policy) => {
      first = policy;
    });
    rows(secondRow, secondGroup, all.filter((each) => each !== first), second, (policy) => {
      second = policy;
    });
    secondField.hidden = !both;
    hint.hidden = first !== undefined;
  }

  function rows(row, group, choices, chosen, set) {
    const focused = row.contains(document.activeElement);
    row.replaceChildren(...choices.map((each) =>
      radio(group, each ?? '', each === undefined ? text('start.policy.any') : name(each), each === chosen, () => {
        set(each);
        render();
      })));
    if (focused) {
      row.querySelector(':checked').focus();
    }
  }

  render();
  return {
    element: el('div', { class: 'start-policies' },
      el('fieldset', null, el('legend', null, text('start.policy')), firstRow, hint),
      el('div', { class: 'check' },
        compare,
        el('label', { for: compareId }, text('start.compare'), el('small', null, text('start.compare.hint')))),
      secondField),
    chosen: () => (both ? [first, second] : [first]),
  };
}
