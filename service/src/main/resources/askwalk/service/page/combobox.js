// A text field with a list of matching names (the ARIA pattern "combobox with list autocomplete").

import * as api from './api.js';
import { announce } from './announce.js';
import { el, name, uniqueId } from './dom.js';
import { text } from './texts.js';

const LIMIT = 8;
const PAUSE = 120; // milliseconds without a key before the names are loaded

/**
 * Returns { element, input, clear, setValue } of a combobox for names of a type: users, items or attributes.
 *
 * @param options.label the label, as nodes
 * @param options.without returns the keys that are left out
 * @param options.choose receives the chosen { key, name }
 * @param options.erase called for Backspace in the empty field
 * @param options.keep whether the chosen name stays in the field
 */
export function combobox({ type, label, placeholder, without = () => [], choose, erase = () => {}, keep = false }) {
  const listId = uniqueId('list');
  const inputId = uniqueId('field');
  const input = el('input', {
    id: inputId, type: 'text', class: 'field', role: 'combobox', dir: 'auto', placeholder, spellcheck: 'false',
    autocomplete: 'off', autocapitalize: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId,
  });
  const list = el('ul', { id: listId, class: 'options', role: 'listbox', hidden: true });
  const labelElement = el('label', { for: inputId }, label);
  list.setAttribute('aria-label', labelElement.textContent);
  const element = el('div', { class: 'combobox' }, labelElement, el('div', { class: 'combobox-field' }, input, list));
  let matches = [];
  let active = -1;
  let timer = 0;
  let asked = 0;
  let picked = keep; // whether the text is a chosen name, so that Enter may submit the form

  function close() {
    asked += 1;
    window.clearTimeout(timer);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((each, i) => each.setAttribute('aria-selected', String(i === index)));
    const chosen = list.children[index];
    if (chosen === undefined || matches.length === 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  function pick(index) {
    const match = matches[index];
    close();
    input.value = keep ? match.name : '';
    picked = true;
    choose(match);
    input.focus();
  }

  function open(found) {
    matches = found.filter((each) => !without().includes(each.key)).slice(0, LIMIT);
    const rows = matches.map((each, i) =>
      el('li', {
        id: uniqueId('option'), role: 'option', 'aria-selected': 'false',
        onmousedown: (event) => event.preventDefault(), onclick: () => pick(i),
      }, name(each.name)));
    list.replaceChildren(...(rows.length > 0 ? rows : [none(text('combo.none'))]));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(rows.length > 0 && input.value.trim() !== '' ? 0 : -1);
    announce(rows.length > 0 ? text('combo.results', { n: rows.length }) : text('combo.none'));
  }

  function none(said) {
    return el('li', { role: 'option', class: 'no-option', 'aria-disabled': 'true', 'aria-selected': 'false' }, said);
  }

  async function load() {
    asked += 1;
    const mine = asked;
    let found;
    try {
      found = await api.names(type, input.value.trim(), LIMIT + without().length);
    } catch (e) {
      found = null;
    }
    if (mine !== asked || document.activeElement !== input) {
      return; // the field has another text by now, or was left
    }
    if (found === null) {
      matches = [];
      list.replaceChildren(none(text('combo.failed')));
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      announce(text('combo.failed'));
    } else {
      open(found);
    }
  }

  function later() {
    picked = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(load, PAUSE);
  }

  input.addEventListener('input', later);
  input.addEventListener('click', () => list.hidden && load());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        load();
      } else if (matches.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        activate(active < 0 ? (step > 0 ? 0 : matches.length - 1) : (active + step + matches.length) % matches.length);
      }
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Enter' && !picked && input.value.trim() !== '') {
      event.preventDefault();
      load();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Backspace' && input.value === '') {
      erase();
    }
  });
  return { element, input };
}
