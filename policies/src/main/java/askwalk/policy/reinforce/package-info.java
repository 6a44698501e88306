/**
 * Policy nets trained by REINFORCE (Williams, 1992) after behaviour cloning of Max Entropy: the common part of CRM
 * (arXiv:1806.03277) and EAR (arXiv:2002.09102). The two methods differ only in their
 * {@link askwalk.policy.reinforce.StateEncoder}.
 *
 * <p>A multilayer perceptron has one output for each question and one for recommending; a softmax over the allowed
 * actions turns the outputs into probabilities. Behaviour cloning trains the net to imitate Max Entropy in dialogues
 * about training interactions. REINFORCE then samples actions in dialogues about the training split of the validation
 * tuples and changes the probability of each action by its advantage: the return minus a baseline. The held-out split
 * is never trained on; it selects the best checkpoint. The trained policy takes the most probable action. Only at
 * inference time is the preference model updated with rejected items; training and checkpoint selection do without, as
 * in EAR's released code.
 *
 * <p>Deviations from EAR's released code: the released code samples from a softmax over all actions until an action is
 * allowed, and trains that softmax; here the softmax is masked from the start. The output layer here has no ReLU. In
 * the history, a question answered "no" and a turn that has not happened have different codes. The released code trains
 * for one epoch with one SGD step after each dialogue and no baseline: {@code epochs=1 batchSize=1 optimiser=sgd
 * baseline=none}. The defaults here, ten epochs of Adam on standardised returns with mini-batches of 16 dialogues, give
 * much better policies. The rewards are those of the released code.
 */
package askwalk.policy.reinforce;
