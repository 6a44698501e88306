package askwalk.simulation;

import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Seed;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.Arrays;

/** Draws what the simulated user says first, as the protocol's opening has it. */
final class OpeningDraw {

    private final KnowledgeGraph graph;
    private final Protocol protocol;
    private final Questions questions;
    private final IdBuffer attributes = new IdBuffer();

    OpeningDraw(KnowledgeGraph graph, Protocol protocol) {
        this.graph = graph;
        this.protocol = protocol;
        questions = new Questions(graph);
    }

    /** The attributes that the user names; empty if the opening has none or the target has none to name. */
    Ids draw(int target, Seed seed) {
        if (protocol.opening() == Opening.NONE) {
            return Ids.of();
        }
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, target, attributes);
        if (protocol.questions().kind() == QuestionType.Kind.ENUMERATED) {
            return drawUnderCoarse(seed);
        }
        return attributes.isEmpty()
                ? Ids.of()
                : Ids.of(attributes.get(seed.random().nextInt(attributes.size())));
    }

    private Ids drawUnderCoarse(Seed seed) {
        IdBuffer coarse = new IdBuffer();
        for (int i = 0; i < questions.coarse().size(); i++) {
            if (!named(questions.coarse().get(i)).isEmpty()) {
                coarse.add(questions.coarse().get(i));
            }
        }
        return coarse.isEmpty() ? Ids.of() : named(coarse.get(seed.random().nextInt(coarse.size())));
    }

    private Ids named(int coarse) {
        IdBuffer named = new IdBuffer();
        Ids children = questions.children(coarse);
        for (int i = 0; i < children.size(); i++) {
            if (Arrays.binarySearch(attributes.array(), 0, attributes.size(), children.get(i)) >= 0) {
                named.add(children.get(i));
            }
        }
        return Ids.copyOf(named);
    }
}
