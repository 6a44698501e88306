// Single keys that answer, and the dialog that lists them and switches them off.

import { button, el, uniqueId } from './dom.js';
import { currentLanguage, text } from './texts.js';

const SWITCH = 'askwalk.keys';
const LIST = [
  ['Y', 'keys.yes'], ['N', 'keys.no'], ['D', 'keys.unknown'], ['S', 'keys.skip'], ['1 – 9, 0', 'keys.digits'], ['↵', 'keys.enter'],
  ['W', 'keys.why'], ['U', 'keys.undo'], ['R', 'keys.restart'], ['O', 'keys.sides'],
];

const isOn = () => window.localStorage.getItem(SWITCH) !== 'off';

/** In German, J answers yes too. */
function meaning(key) {
  const lower = key.length === 1 ? key.toLowerCase() : key;
  return currentLanguage() === 'de' && lower === 'j' ? 'y' : lower;
}

function isTyping(target) {
  return target.closest('input:not([type=radio], [type=checkbox], [type=range]), textarea, select, dialog, [role=listbox]') !== null;
}

/** Returns a listener for keys that are meant as answers; press receives a key and returns whether it was used. */
export function keyListener(press) {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !isOn() || isTyping(event.target)) {
      return;
    }
    const onControl = event.target.closest('button, a, summary, input:not([type=range])') !== null;
    const key = meaning(event.key);
    if ((key === 'Enter' && onControl) || (event.repeat && key !== 'Enter')) {
      return;
    }
    if ((key.length === 1 || key === 'Enter') && press(key)) {
      event.preventDefault();
    }
  };
}

/** Returns the button that opens the list of keys. */
export function keysButton() {
  const id = uniqueId('keys');
  const title = uniqueId('title');
  const onOff = el('input', { type: 'checkbox', id, checked: isOn(), onchange: () => {
    window.localStorage.setItem(SWITCH, onOff.checked ? 'on' : 'off');
    document.documentElement.classList.toggle('no-keys', !onOff.checked);
  } });
  document.documentElement.classList.toggle('no-keys', !isOn());
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': title },
    el('h2', { id: title }, text('keys.title')),
    el('dl', { class: 'key-list' }, LIST.map(([key, label]) => el('div', null, el('dt', null, el('kbd', null, key)), el('dd', null, text(label))))),
    el('p', { class: 'check' }, onOff, el('label', { for: id }, text('keys.on'))),
    button(text('keys.close'), () => dialog.close(), { class: 'button' }));
  return el('span', { class: 'keys-place' }, button(text('top.keys'), () => dialog.showModal(), { class: 'button small quiet' }), dialog);
}
