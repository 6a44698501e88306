/**
 * Conversations in JSON lines. {@link askwalk.store.format.EventLine} is the format of an event, by which every store
 * of this module keeps it, and of files of dialogues.
 */
package askwalk.store.format;
