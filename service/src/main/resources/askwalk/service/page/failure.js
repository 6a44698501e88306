// One line about a failed request, with a button that sends it again.

import { announce } from './announce.js';
import { button, el } from './dom.js';
import { text } from './texts.js';

/** Returns a problem in words. */
export function words(problem) {
  if (problem.status === 0) {
    return text('failure.network');
  }
  if (problem.status === 429) {
    return text('failure.busy');
  }
  if (problem.status >= 500) {
    return text('failure.unavailable');
  }
  if (problem.status === 404) {
    return text('failure.gone');
  }
  return text('failure.other', { detail: problem.message });
}

/** Returns the line for a problem; retry is null if sending again is no use. */
export function failureLine(problem, retry, dismiss) {
  const said = words(problem);
  announce(said);
  return el(
    'div',
    { class: 'failure' },
    el('p', { dir: 'auto' }, said),
    retry && button(text('failure.retry'), retry, { class: 'button small' }),
    dismiss && button(text('failure.dismiss'), dismiss, { class: 'button small quiet' }),
  );
}
