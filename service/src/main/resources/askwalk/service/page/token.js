// The form that asks for the token of the service.

import { setToken } from './api.js';
import { el, uniqueId } from './dom.js';
import { text } from './texts.js';

/** Returns the form; it keeps the token for this tab and then calls a function. */
export function tokenForm(then) {
  const id = uniqueId('token');
  const field = el('input', { id, type: 'password', class: 'field', autocomplete: 'off', required: true });
  return el('form', {
    class: 'card token',
    onsubmit: (event) => {
      event.preventDefault();
      setToken(field.value.trim());
      then();
    },
  }, el('p', null, text('start.token.lead')), el('label', { for: id }, text('start.token')), field,
  el('button', { type: 'submit', class: 'button primary' }, text('start.token.go')));
}
