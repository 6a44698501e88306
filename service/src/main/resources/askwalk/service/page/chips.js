// Chosen attributes as chips below a combobox.

import { announce } from './announce.js';
import { combobox } from './combobox.js';
import { button, el, name } from './dom.js';
import { text } from './texts.js';

/** Returns { element, keys, has, toggle } of a field in which several attributes are chosen. */
export function attributeChips({ label, placeholder, kind, chosen = [], excluded = () => [], changed = () => {} }) {
  const all = [...chosen];
  const row = el('ul', { class: `chips ${kind}`, 'aria-label': text('combo.chosen') });
  const field = combobox({
    type: 'attributes',
    label,
    placeholder,
    without: () => [...all.map((each) => each.key), ...excluded()],
    choose: add,
    erase: () => all.length > 0 && remove(all[all.length - 1]),
  });

  function add(attribute) {
    all.push(attribute);
    announce(text('combo.added', { name: attribute.name }));
    render();
  }

  function remove(attribute) {
    all.splice(all.indexOf(attribute), 1);
    announce(text('combo.removed', { name: attribute.name }));
    render();
    field.input.focus();
  }

  function render() {
    row.hidden = all.length === 0;
    row.replaceChildren(
      ...all.map((each) =>
        el('li', { class: 'chip' },
          name(each.name),
          button('×', () => remove(each), { class: 'chip-remove', 'aria-label': text('combo.remove', { name: each.name }) }))),
    );
    changed();
  }

  render();
  const has = (key) => all.some((each) => each.key === key);
  return {
    element: el('div', { class: 'chip-field' }, field.element, row),
    keys: () => all.map((each) => each.key),
    has,
    toggle(attribute) {
      if (has(attribute.key)) {
        all.splice(all.findIndex((each) => each.key === attribute.key), 1);
        announce(text('combo.removed', { name: attribute.name }));
        render();
      } else {
        add(attribute);
      }
    },
  };
}
