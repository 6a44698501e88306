/**
 * The user–item–attribute graph and all that crosses the seams between modules.
 *
 * <p>{@link askwalk.graph.KnowledgeGraph} is the one interface that every backend implements and that everything else
 * reads. A graph is put together by a {@link askwalk.graph.GraphBuilder}, which checks what it is given and makes a
 * {@link askwalk.graph.GraphData}; a backend opens that, for instance {@code InMemoryGraph.of(data)}. Vertices have
 * dense ids from zero within their {@link askwalk.graph.VertexType}; the {@link askwalk.graph.Catalogue} knows their
 * names and the keys they have in the source. <b>Ids carry no information</b>: nothing may use their size or order.
 */
package askwalk.graph;
