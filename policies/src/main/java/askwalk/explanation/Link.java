package askwalk.explanation;

import askwalk.graph.Vertex;

/** A step that may be taken on the way to an item. */
record Link(Step.Kind kind, Vertex from, Vertex to) {}
