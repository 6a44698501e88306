/**
 * The graph in a Neo4j database, over its Bolt protocol. {@link askwalk.graph.neo4j.Neo4jConnection} is the entry
 * point; with it a {@link askwalk.graph.neo4j.GraphLoader} writes a graph, a {@link askwalk.graph.neo4j.LiveGraph}
 * queries the database in every turn, and a {@link askwalk.graph.neo4j.Snapshot} reads it once into memory. A
 * {@link askwalk.graph.neo4j.GraphMapping} defines which labels and types of an existing database are the graph.
 *
 * <p>The Neo4j driver is an optional dependency: applications that use this package add
 * {@code org.neo4j.driver:neo4j-java-driver}.
 */
package askwalk.graph.neo4j;
