/** Stores of conversations by URL: {@link askwalk.store.ConversationStores} opens each store of this module. */
package askwalk.store;
