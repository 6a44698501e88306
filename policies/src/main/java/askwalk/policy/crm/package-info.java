/**
 * CRM, the Conversational Recommender Model (arXiv:1806.03277), as EAR (arXiv:2002.09102) adapted it to conversations
 * of many rounds.
 *
 * <p>A net sees which attributes the user has accepted, and nothing else; it decides what to ask and when to recommend.
 * It imitates Max Entropy first and is then trained by REINFORCE, as {@link askwalk.policy.reinforce} says. Unlike the
 * paper there is no natural language and no tracker of beliefs: the answers are certain; and the conversation goes on
 * after a rejected recommendation.
 */
package askwalk.policy.crm;
