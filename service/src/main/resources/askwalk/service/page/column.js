// One conversation with its walk and figures: next to each other if there is room, else as tabs.

import { Chat } from './chat.js';
import { el, name } from './dom.js';
import { exportMenu } from './exports.js';
import { Figures } from './figures.js';
import { tabs } from './tabs.js';
import { text } from './texts.js';
import { WalkDrawing } from './walk.js';

/** Shows a conversation; see Chat for the hooks. */
export class Column {
  #drawing = new WalkDrawing();
  #figures = new Figures();
  #tabs;

  constructor(conversation, hooks) {
    this.conversation = conversation;
    const label = text('chat.label.of', { policy: conversation.turn.policy });
    this.chat = new Chat(conversation, text('chat.label'), hooks);
    const walkPanel = el('div', { class: 'panel walk-panel' }, this.#drawing.element);
    const figuresPanel = el('div', { class: 'panel figures-panel' }, this.#figures.element);
    const chatPanel = el('div', { class: 'panel chat-panel' }, this.chat.element);
    this.#tabs = tabs(text('tabs'), [
      { label: text('tab.chat'), panel: chatPanel },
      { label: text('tab.walk'), panel: walkPanel },
      { label: text('tab.figures'), panel: figuresPanel },
    ]);
    this.element = el('section', { class: 'column', 'aria-label': label },
      el('header', { class: 'column-head' },
        el('span', { class: 'policy' }, name(conversation.turn.policy)),
        this.#tabs.element,
        exportMenu(conversation, this.#drawing)),
      el('div', { class: 'column-body' }, chatPanel, el('div', { class: 'insight' }, walkPanel, figuresPanel)));
    conversation.addEventListener('turn', () => this.element.removeAttribute('data-version'));
    conversation.addEventListener('walk', () => this.#showWalk());
  }

  async #showWalk() {
    const { turn, walk, isOver } = this.conversation;
    this.#figures.show(walk, isOver);
    await this.#drawing.show(walk);
    if (turn.version === this.conversation.turn.version) {
      this.element.setAttribute('data-version', turn.version); // everything of this version is shown
    }
  }

  /** Shows tabs, or everything at once. */
  setTabbed(tabbed) {
    this.element.classList.toggle('tabbed', tabbed);
    this.#tabs.setTabbed(tabbed);
  }

  showChat() {
    this.#tabs.select(0);
  }

  destroy() {
    this.#drawing.destroy();
  }
}
