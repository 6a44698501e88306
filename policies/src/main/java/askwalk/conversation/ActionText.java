package askwalk.conversation;

import askwalk.graph.KnowledgeGraph;
import askwalk.wording.Message;
import askwalk.wording.Wording;

/** Actions as questions to the user in one language. */
final class ActionText {

    private final Wording wording;
    private final KnowledgeGraph graph;

    ActionText(Wording wording, KnowledgeGraph graph) {
        this.wording = wording;
        this.graph = graph;
    }

    String of(Action action) {
        if (!(action instanceof Ask ask)) {
            return wording.text(Message.QUESTION_ITEMS);
        }
        if (ask.attributes().size() == 1) {
            return wording.text(
                    Message.QUESTION_BINARY, "attribute", name(ask.attributes().get(0)));
        }
        return ask.coarse() == Ask.NO_COARSE
                ? wording.text(Message.QUESTION_CHOICE)
                : wording.text(Message.QUESTION_COARSE, "attribute", name(ask.coarse()));
    }

    private String name(int attribute) {
        return wording.attribute(attribute, graph.catalogue());
    }
}
