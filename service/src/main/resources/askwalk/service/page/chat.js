// The conversation: earlier turns and the current one.

import { announce } from './announce.js';
import { button, el, isStill, keySign, uniqueId } from './dom.js';
import { failureLine } from './failure.js';
import { browserLink, cypher } from './neo4j.js';
import { nothingFits, setAside } from './nothing-fits.js';
import { outcome } from './outcome.js';
import { pastTurn } from './past.js';
import { questionControls } from './question.js';
import { recommendation } from './recommendation.js';
import { nodes, text } from './texts.js';
import { why } from './why.js';

/**
 * Shows a conversation. The hooks are about the other side:
 *
 * - undone(past): an undone turn
 * - preset(turn): keys of options that are chosen to begin with
 * - restart(): start over
 */
export class Chat {
  #conversation;
  #hooks;
  #past = el('ol', { class: 'turns', 'aria-label': text('chat.turns') });
  #current = el('section', { class: 'current', tabindex: '-1' });
  #failure = el('div', { class: 'failures' });
  #press = () => false;
  #toggleWhy = () => {};
  #auto = new Set(); // numbers of turns that were answered on the other side
  #shown = 0; // the version that is shown

  constructor(conversation, label, hooks) {
    this.#conversation = conversation;
    this.#hooks = hooks;
    this.scroll = el('div', { class: 'chat-scroll', tabindex: '0', role: 'region', 'aria-label': label }, this.#past, this.#current, this.#failure);
    this.element = el('div', { class: 'chat' }, this.scroll);
    conversation.addEventListener('turn', () => this.#show());
    conversation.addEventListener('failed', () => this.#showFailure());
    conversation.addEventListener('busy', () => this.#showBusy());
  }

  /** Handles a key; returns whether it did something. */
  press(key) {
    if (this.#conversation.isBusy) {
      return false;
    }
    const action = { w: this.#toggleWhy, u: () => this.#undo(), r: () => this.#hooks.restart() }[key];
    if (action) {
      action();
      return true;
    }
    return this.#press(key);
  }

  focus() {
    this.#current.focus({ preventScroll: true });
  }

  /** Answers the current turn as it was answered on the other side. */
  async answerAsOther(responses) {
    this.#auto.add(this.#conversation.turn.turn);
    await this.#conversation.answer(responses);
  }

  async #undo() {
    const { turn, transcript } = this.#conversation;
    if (!turn.canUndo || this.#conversation.isBusy) {
      return;
    }
    const last = transcript.turns[transcript.turns.length - 1];
    this.#hooks.undone(last); // before the turn comes, which the other side's answer would answer again
    this.#auto.delete(last.turn);
    await this.#conversation.undo();
  }

  #show() {
    const { turn, transcript } = this.#conversation;
    const hadFocus = this.element.contains(document.activeElement) || document.activeElement === document.body;
    let lists = 0;
    let questions = 0;
    const rows = transcript.turns.map((past) => {
      const count = past.turn === 0 ? 0 : past.asks ? (questions += 1) : (lists += 1);
      return pastTurn(this.#conversation, past, count, this.#auto.has(past.turn));
    });
    this.#past.replaceChildren(...rows);
    if (turn.version > this.#shown) {
      rows[rows.length - 1]?.classList.add('fresh');
    }
    this.#shown = turn.version;
    this.#showCurrent(questions, lists);
    this.#showFailure();
    if (hadFocus) {
      this.focus();
    }
    this.#scrollToCurrent();
    this.#announce();
  }

  #showCurrent(questions, lists) {
    const { turn } = this.#conversation;
    const label = this.#label(questions, lists);
    const whyId = uniqueId('why');
    const whyPlace = el('div', { class: 'why', id: whyId, hidden: true, 'aria-live': 'polite' });
    const whyButton = button([text('answer.why'), keySign('W')], () => this.#toggleWhy(), {
      class: 'button small quiet', 'aria-expanded': 'false', 'aria-controls': whyId, 'data-action': 'why',
    });
    const controls = this.#controls();
    this.#press = controls?.press ?? (() => false);
    this.#toggleWhy = this.#conversation.isOver ? () => {} : () => {
      whyPlace.hidden = !whyPlace.hidden;
      whyButton.setAttribute('aria-expanded', String(!whyPlace.hidden));
      if (!whyPlace.hidden) {
        why(turn, whyPlace).then(() => whyPlace.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' }));
      }
    };
    const queries = cypher(turn.id, turn.turn, { class: 'button small quiet' }, 'why');
    const more = el('div', { class: 'current-more' },
      !this.#conversation.isOver && whyButton,
      turn.canUndo && button([text('answer.undo'), keySign('U')], () => this.#undo(), { class: 'button small quiet', 'data-action': 'undo' }),
      button([text('answer.restart'), keySign('R')], () => this.#hooks.restart(), { class: 'button small quiet', 'data-action': 'restart' }),
      queries.toggle,
      browserLink(turn.id));
    const isQuestion = turn.text !== undefined && !this.#conversation.isOver;
    this.#current.setAttribute('aria-label', label);
    this.#current.className = `current ${turn.state}`;
    this.#current.replaceChildren(...[
      el('p', { class: 'current-label' },
        el('span', null, label),
        el('span', { class: 'candidates' }, nodes('chat.candidates', { n: turn.candidates })),
        turn.actionsLeft > 0 && !this.#conversation.isOver && el('span', null, nodes('chat.left', { n: turn.actionsLeft }))),
      isQuestion && el('h2', { class: 'question', dir: 'auto' }, turn.text),
      turn.hint && el('p', { class: 'hint', dir: 'auto' }, turn.hint),
      nothingFits(turn.nothingFits),
      setAside(turn.setAside),
      ...(turn.state === 'recommends' ? [more, whyPlace, queries.panel, controls.element] : [controls?.element ?? outcome(this.#conversation), more, whyPlace, queries.panel]),
    ].filter(Boolean));
  }

  #label(questions, lists) {
    const { state } = this.#conversation.turn;
    if (state === 'asks') {
      return text('chat.question', { n: questions + 1 });
    }
    return state === 'recommends' ? text('chat.list', { n: lists + 1 }) : text(`end.${state}`);
  }

  #controls() {
    const { turn } = this.#conversation;
    const send = (responses) => this.#conversation.answer(responses);
    if (turn.state === 'asks') {
      return questionControls(turn, this.#hooks.preset(turn), send);
    }
    return turn.state === 'recommends' ? recommendation(turn, send) : null;
  }

  #showFailure() {
    const { failure, moved } = this.#conversation;
    const dismiss = () => this.#conversation.dismissFailure();
    if (failure !== null) {
      // The page asks for a token when it begins.
      const retry = failure.problem.status === 401 ? () => window.location.reload() : failure.retry;
      this.#failure.replaceChildren(failureLine(failure.problem, retry, dismiss));
      this.#failure.scrollIntoView({ block: 'nearest' });
    } else if (moved) {
      const said = text('failure.moved');
      announce(said);
      this.#failure.replaceChildren(el('div', { class: 'failure mild' }, el('p', null, said), button(text('failure.dismiss'), dismiss, { class: 'button small quiet' })));
    } else {
      const hadFocus = this.#failure.contains(document.activeElement);
      this.#failure.replaceChildren();
      if (hadFocus) {
        this.focus();
      }
    }
  }

  #showBusy() {
    this.#current.setAttribute('aria-busy', String(this.#conversation.isBusy));
  }

  #scrollToCurrent() {
    const target = this.#past.lastElementChild ?? this.#current;
    if (this.scroll.scrollHeight > this.scroll.clientHeight + 4) {
      const top = Math.min(target.offsetTop - 16, this.#current.offsetTop - 16);
      this.scroll.scrollTo({ top, behavior: isStill() ? 'auto' : 'smooth' });
    } else if (this.element.contains(document.activeElement)) {
      const block = this.#current.offsetHeight > window.innerHeight ? 'start' : 'nearest';
      this.#current.scrollIntoView({ block, behavior: isStill() ? 'auto' : 'smooth' });
    }
  }

  #announce() {
    const { turn } = this.#conversation;
    const accepted = turn.accepted ? `${text('end.accepted')}: ${turn.accepted.name}.` : '';
    announce([accepted, turn.text, turn.hint, text('chat.candidates', { n: turn.candidates })].filter(Boolean).join(' '));
  }
}
