// Bars with a name and a value each, which move to their places.

import { el, isStill, name } from './dom.js';

const MILLISECONDS = 350;

/** A list of bars. */
export class Bars {
  #rows = new Map(); // from key to row

  constructor(label, kind) {
    this.element = el('ol', { class: `bars ${kind}`, 'aria-label': label });
  }

  /** Shows bars: { key, name, value, share }, with the value in words and the share of the full width. */
  show(entries) {
    const before = new Map([...this.#rows].map(([key, row]) => [key, row.getBoundingClientRect().top]));
    const rows = entries.map((entry) => this.#row(entry));
    const keys = new Set(entries.map((each) => each.key));
    [...this.#rows.keys()].filter((key) => !keys.has(key)).forEach((key) => this.#rows.delete(key));
    this.element.replaceChildren(...rows);
    if (!isStill()) {
      entries.forEach((entry) => this.#move(entry.key, before.get(entry.key)));
    }
  }

  #row(entry) {
    let row = this.#rows.get(entry.key);
    if (row === undefined) {
      row = el('li', { 'data-key': entry.key },
        el('span', { class: 'bar-name', dir: 'auto' }), el('span', { class: 'bar-value' }),
        el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span', { class: 'bar-fill' })));
      this.#rows.set(entry.key, row);
    }
    row.querySelector('.bar-name').replaceChildren(name(entry.name));
    row.querySelector('.bar-value').textContent = entry.value;
    row.querySelector('.bar-fill').style.width = `${100 * entry.share}%`;
    return row;
  }

  #move(key, before) {
    const row = this.#rows.get(key);
    if (before === undefined) {
      row.animate([{ opacity: 0 }, { opacity: 1 }], MILLISECONDS);
      return;
    }
    const by = before - row.getBoundingClientRect().top;
    if (by !== 0) {
      row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: MILLISECONDS, easing: 'ease-out' });
    }
  }
}
