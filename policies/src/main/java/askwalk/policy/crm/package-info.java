/**
 * CRM, the Conversational Recommender Model (arXiv:1806.03277), as EAR (arXiv:2002.09102) adapted it to multi-round
 * conversations.
 *
 * <p>The only input of the policy net is the set of accepted attributes; it decides what to ask and when to recommend.
 * It is pre-trained by behaviour cloning of Max Entropy and then trained by REINFORCE, see
 * {@link askwalk.policy.reinforce}. Deviations from the paper: there is no natural language and no belief tracker,
 * since the answers are structured, and the conversation continues after a rejected recommendation.
 */
package askwalk.policy.crm;
