/**
 * CPR, Conversational Path Reasoning (arXiv:2007.00194): the conversation as a walk on the graph, in three parts.
 *
 * <p>In each turn of a {@link askwalk.policy.cpr.CprPolicy}, <em>reasoning</em> passes messages: the user and the
 * accepted attributes score the candidate items (a {@link askwalk.preference.PreferenceModel}), and these score the
 * attributes that the walk may step to (an {@link askwalk.policy.cpr.AttributeScore}). <em>Consultation</em> decides
 * between asking about the best of them and recommending the best items (a {@link askwalk.policy.cpr.Consultation}).
 * <em>Transition</em> moves to the attribute that the user accepts, which says what is adjacent next
 * ({@link askwalk.policy.cpr.Adjacency}). Give it these and it is another instance of CPR; SCPR is the one of the
 * paper.
 */
package askwalk.policy.cpr;
