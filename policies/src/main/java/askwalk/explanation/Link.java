package askwalk.explanation;

import askwalk.graph.Vertex;

/** A possible step of a path to an item. */
record Link(Step.Kind kind, Vertex from, Vertex to) {}
