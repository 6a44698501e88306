/**
 * The graph in a Neo4j database, over its Bolt protocol. {@link askwalk.graph.neo4j.Neo4jConnection} is where
 * everything starts; with it a {@link askwalk.graph.neo4j.GraphLoader} writes a graph, a
 * {@link askwalk.graph.neo4j.LiveGraph} asks the database in every turn, and a {@link askwalk.graph.neo4j.Snapshot}
 * reads it once into memory. A {@link askwalk.graph.neo4j.GraphMapping} says which labels and types of a database that
 * others made are the graph.
 *
 * <p>The Neo4j driver is an optional dependency: who uses this package adds {@code org.neo4j.driver:neo4j-java-driver}.
 */
package askwalk.graph.neo4j;
