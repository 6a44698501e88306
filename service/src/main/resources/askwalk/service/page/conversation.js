// One conversation with the service. The service has its state; this has the last turn, the transcript and the walk.

import * as api from './api.js';

/**
 * Events: "answered" with the turn and the responses when the service has accepted an answer, then "turn" when there is
 * a new turn, "walk" when there is its walk, "busy" when a request begins or ends, "failed" when one fails or a failure is
 * forgotten; `failure` has the problem and a function that sends the same request again.
 */
export class Conversation extends EventTarget {
  #busy = false;

  constructor(turn) {
    super();
    this.turn = turn;
    this.transcript = { turns: [] };
    this.walk = null;
    this.failure = null;
    this.moved = false;
  }

  get id() {
    return this.turn.id;
  }

  get isBusy() {
    return this.#busy;
  }

  get isOver() {
    return this.turn.options === undefined;
  }

  /** Starts a conversation; the same key returns the same one. */
  static async start(body, key) {
    return new Conversation(await api.create(body, key));
  }

  /** Opens a conversation that was started before. */
  static async open(id) {
    return new Conversation(await api.show(id));
  }

  /** Loads what belongs to the turn, and reports the turn. */
  load() {
    return this.#run(async () => this.turn);
  }

  /** Reads the turn again, for instance because items may be shown again. */
  reload() {
    return this.#run(() => api.show(this.id));
  }

  /** Answers the turn with one response for each option. Ignored while another request is on its way. */
  answer(responses) {
    const { turn } = this;
    const key = api.newKey();
    return this.#run(() => api.answer(turn.id, turn.version, responses, key), { turn, responses });
  }

  /** Undoes the last answer. Ignored while another request is on its way. */
  undo() {
    const { id, version } = this.turn;
    const key = api.newKey();
    return this.#run(() => api.undo(id, version, key));
  }

  dismissFailure() {
    this.failure = null;
    this.moved = false;
    this.#report('failed');
  }

  /** Sends a request whose result is a turn; an answer is reported. Returns whether it succeeded. */
  async #run(request, answer) {
    if (this.#busy) {
      return false;
    }
    this.#setBusy(true);
    this.dismissFailure();
    try {
      const turn = await this.#orCurrent(request);
      const transcript = await api.transcript(turn.id);
      this.turn = turn;
      this.transcript = transcript;
    } catch (problem) {
      this.#setBusy(false);
      this.#fail(problem, () => this.#run(request, answer));
      return false;
    }
    this.#setBusy(false);
    if (answer !== undefined && !this.moved) {
      this.dispatchEvent(new CustomEvent('answered', { detail: answer }));
    }
    this.#report('turn');
    this.loadWalk();
    return true;
  }

  /** After a conflict the turn is the one that the service reports. */
  async #orCurrent(request) {
    try {
      return await request();
    } catch (problem) {
      if (problem.status !== 409 || problem.current === undefined) {
        throw problem;
      }
      this.moved = true;
      return problem.current;
    }
  }

  async loadWalk() {
    const { version } = this.turn;
    try {
      const walk = await api.walk(this.id);
      if (version === this.turn.version) {
        this.walk = walk;
        this.#report('walk');
      }
    } catch (problem) {
      if (version === this.turn.version) {
        this.#fail(problem, () => {
          this.dismissFailure();
          return this.loadWalk();
        });
      }
    }
  }

  #fail(problem, retry) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    this.failure = { problem, retry };
    this.#report('failed');
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#report('busy');
  }

  #report(type) {
    this.dispatchEvent(new Event(type));
  }
}
