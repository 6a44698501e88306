// The candidates by turn and the most probable items.

import { Bars } from './bars.js';
import { el } from './dom.js';
import { number, percent, text } from './texts.js';

const PROBABLE = 8;

/** The figures of a conversation. */
export class Figures {
  #funnel = new Bars(text('funnel.title'), 'funnel');
  #probable = new Bars(text('probable.title'), 'probable');
  #none = el('p', { class: 'hint' }, text('probable.none'));
  #items = el('section', { class: 'card figure' }, el('h2', null, text('probable.title')), this.#none, this.#probable.element);

  constructor() {
    this.element = el('div', { class: 'figures' },
      el('section', { class: 'card figure' }, el('h2', null, text('funnel.title')), el('p', { class: 'hint' }, text('funnel.note')), this.#funnel.element),
      this.#items);
  }

  /** Shows the figures of a walk. At the end of a conversation, no item is probable. */
  show(walk, isOver) {
    const most = Math.max(1, ...walk.funnel.map((each) => each.candidates));
    this.#funnel.show(walk.funnel.map((each) => ({
      key: String(each.turn),
      name: each.label,
      value: number(each.candidates),
      share: Math.log1p(each.candidates) / Math.log1p(most),
    })));
    const probable = walk.probable.slice(0, PROBABLE);
    const highest = Math.max(...probable.map((each) => each.probability), 0);
    this.#items.hidden = isOver && probable.length === 0;
    this.#none.hidden = probable.length > 0;
    this.#probable.show(probable.map((each) => ({
      key: each.key,
      name: each.name,
      value: percent(each.probability),
      share: highest > 0 ? each.probability / highest : 0,
    })));
  }
}
