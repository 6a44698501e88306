/**
 * Conversations in SQL databases. {@link askwalk.store.jdbc.JdbcConversationStore} supports SQLite and PostgreSQL by
 * plain {@code java.sql}; the application adds the driver to its class path.
 */
package askwalk.store.jdbc;
