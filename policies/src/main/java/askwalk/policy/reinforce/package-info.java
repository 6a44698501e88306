/**
 * Policies whose net is trained by REINFORCE (Williams, 1992) after it has imitated Max Entropy: what CRM
 * (arXiv:1806.03277) and EAR (arXiv:2002.09102) share. They differ in what their nets see, which is a
 * {@link askwalk.policy.reinforce.StateEncoder}.
 *
 * <p>A net of two layers gives one number to each question and one to recommending; a softmax over the actions that are
 * allowed makes probabilities of them. First it learns to take the actions of Max Entropy, in dialogues about training
 * interactions. Then it plays dialogues about the larger part of the validation tuples, drawing its actions, and each
 * action becomes more or less probable by what it and all after it were worth. The smaller part is never trained on: it
 * says which of the nets on the way is kept. The trained policy takes the most probable action. The preference model
 * learns from rejected items only then: training and the choice of the net go without, as in EAR's released code.
 *
 * <p>Where EAR's released code draws from a softmax over all actions until one is allowed, and learns from that
 * softmax, the softmax here is over the allowed actions from the start; its last layer has no ReLU; and in the history
 * a question answered no can be told from a turn that has not come. That code makes one pass with one step of SGD after
 * each dialogue and takes nothing off the returns: {@code epochs=1 batchSize=1 optimiser=sgd baseline=none}. The
 * defaults here, Adam on standardised returns of 16 dialogues a step in ten passes, make much better policies; the
 * rewards are the released code's.
 */
package askwalk.policy.reinforce;
