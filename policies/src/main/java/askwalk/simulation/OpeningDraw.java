package askwalk.simulation;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Turn;
import askwalk.graph.AttributeSchema;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import java.util.Optional;

/** Draws the opening of a simulated user by the rules of the protocol. Derived attributes are never drawn. */
final class OpeningDraw {

    private final Protocol protocol;
    private final Questions questions;
    private final AttributeSchema schema;

    OpeningDraw(KnowledgeGraph graph, Protocol protocol) {
        this.protocol = protocol;
        questions = new Questions(graph);
        schema = graph.schema();
    }

    /** Draws an opening; empty if the protocol has none or the user has no attribute to name. */
    Optional<Turn> draw(UserTruth user, Seed seed) {
        if (protocol.opening() == Opening.NONE) {
            return Optional.empty();
        }
        if (protocol.questions().kind() == QuestionType.Kind.ENUMERATED) {
            return drawCoarse(user, seed);
        }
        IdBuffer attributes = nameable(user);
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Turn(Ask.about(attributes.get(seed.random().nextInt(attributes.size()))), Answer.YES));
    }

    private IdBuffer nameable(UserTruth user) {
        IdBuffer nameable = new IdBuffer(user.attributes().size());
        for (int i = 0; i < user.attributes().size(); i++) {
            if (canName(user.attributes().get(i))) {
                nameable.add(user.attributes().get(i));
            }
        }
        return nameable;
    }

    /** Draws a coarse attribute; the user accepts some of its children and rejects the others. */
    private Optional<Turn> drawCoarse(UserTruth user, Seed seed) {
        IdBuffer coarse = new IdBuffer();
        for (int i = 0; i < questions.coarse().size(); i++) {
            if (canName(questions.coarse().get(i))
                    && user.answer(question(questions.coarse().get(i))).firstAccepted() >= 0) {
                coarse.add(questions.coarse().get(i));
            }
        }
        if (coarse.isEmpty()) {
            return Optional.empty();
        }
        Ask drawn = question(coarse.get(seed.random().nextInt(coarse.size())));
        return Optional.of(new Turn(drawn, user.answer(drawn)));
    }

    /** Returns whether the user may open a conversation with an attribute: it is not derived. */
    private boolean canName(int attribute) {
        return !schema.isDerived(attribute);
    }

    private Ask question(int coarse) {
        return new Ask(questions.children(coarse), coarse);
    }
}
