/**
 * Conversations in JSON lines. {@link askwalk.store.format.EventLine} is the format of an event, by which every store
 * of this module keeps it, and of files of dialogues, which {@link askwalk.store.format.DialogueWriter} writes and
 * {@link askwalk.store.format.DialogueReader} reads.
 */
package askwalk.store.format;
