/**
 * Conversations in a Neo4j database: {@link askwalk.store.neo4j.Neo4jConversationStore} keeps their events, from which
 * they are resumed; {@link askwalk.store.neo4j.ConversationDrawer} draws them into the graph that they are about, to
 * look at them.
 *
 * <p>The Neo4j driver is an optional dependency: applications that use this package add
 * {@code org.neo4j.driver:neo4j-java-driver}.
 */
package askwalk.store.neo4j;
