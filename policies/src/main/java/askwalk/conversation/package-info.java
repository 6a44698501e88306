/**
 * The API that applications embed: a {@link askwalk.conversation.Conversation} between a user and a
 * {@link askwalk.conversation.Policy}, under the rules of a {@link askwalk.conversation.Protocol}, started by
 * {@link askwalk.conversation.Conversations}.
 *
 * <p>In each turn the policy decides on an {@link askwalk.conversation.Action}: it asks about attributes
 * ({@link askwalk.conversation.Ask}) or recommends items ({@link askwalk.conversation.Recommend}). The user's
 * {@link askwalk.conversation.Answer} moves the walk over the graph, and the policy's session with it. Read
 * {@code Conversation} first, then {@code Policy}, then {@code Protocol}, whose
 * {@link askwalk.conversation.TurnCounting} and {@link askwalk.conversation.Accounting} define a turn. An
 * {@link askwalk.conversation.EligibilitySource} and {@link askwalk.conversation.ConversationRules} restrict the items
 * and questions of a turn, for every policy.
 *
 * <p>The setting is multi-round conversational recommendation as in Estimation–Action–Reflection (arXiv:2002.09102) and
 * Conversational Path Reasoning (arXiv:2007.00194).
 */
package askwalk.conversation;
