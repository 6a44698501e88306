/**
 * CPR, Conversational Path Reasoning (arXiv:2007.00194): the conversation as a walk on the graph, in three parts.
 *
 * <p>In each turn of a {@link askwalk.policy.cpr.CprPolicy}, <em>reasoning</em> passes messages: the user and the
 * accepted attributes score the candidate items (a {@link askwalk.preference.PreferenceModel}), and the candidates
 * score the adjacent attributes (an {@link askwalk.policy.cpr.AttributeScore}). <em>Consultation</em> decides between
 * asking about the best attribute and recommending the best items (a {@link askwalk.policy.cpr.Consultation}).
 * <em>Transition</em> moves to the accepted attribute, which determines the adjacent attributes of the next turn
 * ({@link askwalk.policy.cpr.Adjacency}). Other implementations of these components give other instances of CPR; SCPR
 * is the instance of the paper.
 */
package askwalk.policy.cpr;
