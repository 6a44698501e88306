package askwalk.service;

import askwalk.conversation.Conversation;
import askwalk.explanation.WalkGraph;
import askwalk.explanation.WalkGraph.Count;
import askwalk.explanation.WalkGraph.Node;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.Optional;

/** The walk of a conversation with the most probable items, as in the description of the interface. */
record WalkJson(List<Node> vertices, List<Edge> edges, List<Count> funnel, List<Probable> probable) {

    private static final int SHOWN = 10;

    /** An edge; the label is the number of shared items. */
    record Edge(String from, String to, WalkGraph.Kind kind, Optional<String> label) {}

    /** A probable item. */
    record Probable(String key, String name, double probability) {}

    static WalkJson of(WalkGraph graph, Conversation conversation) {
        Catalogue catalogue = conversation.walk().graph().catalogue();
        return new WalkJson(
                graph.vertices(),
                graph.edges().stream()
                        .map(edge -> new Edge(
                                edge.from(),
                                edge.to(),
                                edge.kind(),
                                edge.shared() == 0 ? Optional.empty() : Optional.of("" + edge.shared())))
                        .toList(),
                graph.funnel(),
                conversation.probableItems(SHOWN).stream()
                        .map(item -> new Probable(
                                catalogue.key(VertexType.ITEM, item.item()),
                                catalogue.itemName(item.item()),
                                Math.min(1, item.probability())))
                        .toList());
    }
}
