// One conversation, or two side by side in which an answer about an attribute counts for both.

import { announce } from './announce.js';
import { Column } from './column.js';
import { el, name } from './dom.js';
import { keyListener } from './keys.js';
import { alreadySaid } from './past.js';
import { SharedAnswers } from './shared-answers.js';
import { tabs } from './tabs.js';
import { text } from './texts.js';

const NARROW = '(max-width: 999px)';

/** Shows conversations; `restart` receives the opening of the first and the policies. */
export class Stage {
  #columns;
  #shared = new SharedAnswers();
  #active = 0;
  #sides = null;
  #narrow = window.matchMedia(NARROW);
  #arrange = () => this.#setArrangement();
  #keys = keyListener((key) => this.#press(key));

  constructor(conversations, restart) {
    this.#columns = conversations.map((each) => new Column(each, this.#hooks(conversations, restart)));
    const elements = this.#columns.map((each) => each.element);
    this.#columns.forEach((column, i) => {
      column.element.addEventListener('focusin', () => this.#activate(i));
      column.element.addEventListener('pointerdown', () => this.#activate(i));
      column.conversation.addEventListener('answered', ({ detail }) => this.#shared.learn(detail.turn, detail.responses));
      column.conversation.addEventListener('turn', () => this.#columns.forEach((each) => this.#applyKnown(each)));
    });
    if (this.#isDouble) {
      this.#sides = tabs(text('sides'), this.#columns.map((column) => ({
        label: name(column.conversation.turn.policy), panel: column.element,
      })));
      this.#sides.element.classList.add('sides');
    }
    this.element = el('div', { class: this.#isDouble ? 'stage double' : 'stage' }, this.#sides?.element, elements);
    this.#narrow.addEventListener('change', this.#arrange);
    document.addEventListener('keydown', this.#keys);
    this.#setArrangement();
  }

  /** Loads all conversations, and focuses the first. */
  async load() {
    await Promise.all(this.#columns.map((each) => each.conversation.load()));
    this.#columns[0].chat.focus();
  }

  destroy() {
    this.#narrow.removeEventListener('change', this.#arrange);
    document.removeEventListener('keydown', this.#keys);
    this.#columns.forEach((each) => each.destroy());
  }

  get #isDouble() {
    return this.#columns.length === 2;
  }

  #hooks(conversations, restart) {
    return {
      undone: (past) => this.#shared.forget(past),
      preset: (turn) => (this.#isDouble ? this.#shared.accepted(turn) : []),
      restart: () => restart(conversations),
    };
  }

  /** Answers the question of a side if the user has answered it on the other one. */
  #applyKnown(column) {
    const { conversation } = column;
    if (!this.#isDouble || conversation.isBusy) {
      return;
    }
    const responses = this.#shared.responses(conversation.turn);
    if (responses !== null) {
      const given = conversation.turn.options.map((option, i) => ({ name: option.name, response: responses[i] }));
      announce(el('span', null, alreadySaid(given)).textContent);
      column.chat.answerAsOther(responses);
    }
  }

  #press(key) {
    if (key === 'o' && this.#isDouble) {
      this.#activate(1 - this.#active);
      this.#sides.select(this.#active);
      this.#columns[this.#active].showChat();
      this.#columns[this.#active].chat.focus();
      return true;
    }
    return this.#columns[this.#active].chat.press(key);
  }

  #activate(index) {
    this.#active = index;
    this.#columns.forEach((each, i) => each.element.classList.toggle('active', i === index));
  }

  #setArrangement() {
    this.#columns.forEach((each) => each.setTabbed(this.#narrow.matches || this.#isDouble));
    this.#sides?.setTabbed(this.#narrow.matches);
    this.#activate(this.#active);
  }
}
