/** The {@code neo4j} commands: conversations and experiments whose graph is in a database. */
package askwalk.cli.neo4j;
