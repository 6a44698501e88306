/**
 * Conversations as data for other programs: a {@link askwalk.conversation.tools.TurnView} is the state of a
 * conversation with keys and names instead of ids, for services, pages and assistants.
 */
package askwalk.conversation.tools;
