/**
 * The user–item–attribute graph and the data types that all modules share.
 *
 * <p>{@link askwalk.graph.KnowledgeGraph} is the interface that every backend implements. A
 * {@link askwalk.graph.GraphBuilder} checks the data of a graph and builds a {@link askwalk.graph.GraphData}; a backend
 * opens that, for instance {@code InMemoryGraph.of(data)}. Vertices have dense ids from zero within their
 * {@link askwalk.graph.VertexType}; the {@link askwalk.graph.Catalogue} has their names and their keys in the source.
 * <b>Ids carry no information</b>: nothing may use their size or order.
 */
package askwalk.graph;
