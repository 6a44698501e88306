/**
 * Conversations as data for other programs: a {@link askwalk.conversation.tools.TurnView} is the state of a
 * conversation with keys and names instead of ids, for services, pages and assistants.
 * {@link askwalk.conversation.tools.ConversationTools} are the tools of an assistant, whatever protocol carries their
 * calls.
 */
package askwalk.conversation.tools;
