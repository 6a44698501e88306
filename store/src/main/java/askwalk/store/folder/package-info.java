/**
 * Conversations in a folder, one file of JSON lines for each. {@link askwalk.store.folder.FolderConversationStore} is
 * the store; {@link askwalk.store.format.EventLine} describes the lines.
 */
package askwalk.store.folder;
