/**
 * The in-memory backend: {@link askwalk.graph.memory.InMemoryGraph}, immutable compact adjacency both ways, with an
 * unmodifiable JGraphT view for algorithms and exporters.
 */
package askwalk.graph.memory;
