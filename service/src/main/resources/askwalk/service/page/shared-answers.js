// What the user has said about attributes in either of two conversations.

/** Remembers answers, so that the other conversation need not ask for them. */
export class SharedAnswers {
  #known = new Map(); // from the key of an attribute to the response

  /** Learns from an answer. What was not chosen from several options is not a no. */
  learn(turn, responses) {
    if (turn.state !== 'asks') {
      return;
    }
    const chosen = responses.includes('accepted');
    turn.options.forEach((option, i) => {
      if (responses[i] === 'accepted' || !chosen) {
        this.#known.set(option.key, responses[i]);
      }
    });
  }

  /** Forgets an answer that was undone, so that the question can be answered otherwise. */
  forget(past) {
    past.answers.forEach((each) => this.#known.delete(each.key));
  }

  /** Returns the responses to a question if all of them are known, or null. */
  responses(turn) {
    return turn.state === 'asks' && turn.options.every((each) => this.#known.has(each.key))
      ? turn.options.map((each) => this.#known.get(each.key))
      : null;
  }

  /** Returns the keys of the options that the user has accepted already. */
  accepted(turn) {
    return turn.options.filter((each) => this.#known.get(each.key) === 'accepted').map((each) => each.key);
  }
}
