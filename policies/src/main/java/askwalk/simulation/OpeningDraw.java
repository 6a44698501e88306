package askwalk.simulation;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Seed;
import askwalk.conversation.Turn;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.walk.Response;
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

    /** What the user says first; null if the opening has nothing or the target has nothing to name. */
    Turn draw(int target, Seed seed) {
        if (protocol.opening() == Opening.NONE) {
            return null;
        }
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, target, attributes);
        if (protocol.questions().kind() == QuestionType.Kind.ENUMERATED) {
            return drawCoarse(seed);
        }
        return attributes.isEmpty()
                ? null
                : new Turn(Ask.about(attributes.get(seed.random().nextInt(attributes.size()))), Answer.YES);
    }

    /** All that the target has under a coarse attribute is named, and thereby the rest of it is not. */
    private Turn drawCoarse(Seed seed) {
        IdBuffer coarse = new IdBuffer();
        for (int i = 0; i < questions.coarse().size(); i++) {
            if (answer(questions.coarse().get(i)).firstAccepted() >= 0) {
                coarse.add(questions.coarse().get(i));
            }
        }
        if (coarse.isEmpty()) {
            return null;
        }
        int drawn = coarse.get(seed.random().nextInt(coarse.size()));
        return new Turn(new Ask(questions.children(drawn), drawn), answer(drawn));
    }

    private Answer answer(int coarse) {
        Ids children = questions.children(coarse);
        Response[] responses = new Response[children.size()];
        for (int i = 0; i < responses.length; i++) {
            boolean has = Arrays.binarySearch(attributes.array(), 0, attributes.size(), children.get(i)) >= 0;
            responses[i] = has ? Response.ACCEPTED : Response.REJECTED;
        }
        return new Answer(Arrays.asList(responses));
    }
}
