/**
 * The events of a conversation, by which it is stored, resumed and replayed. Read
 * {@link askwalk.conversation.event.ConversationEvent} first; {@link askwalk.conversation.event.ConversationHistory} is
 * the state that a list of events leads to.
 *
 * <p>Vertices are named by their external keys, not by their ids in a graph, so that events outlive a catalogue that
 * changes.
 */
package askwalk.conversation.event;
