package askwalk.conversation;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.Optional;

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
        int subject = subject(ask);
        if (subject < 0) {
            return wording.text(Message.QUESTION_CHOICE);
        }
        Message message = subject == ask.coarse() ? Message.QUESTION_COARSE : Message.QUESTION_BINARY;
        return wording.question(message, subject, groups(ask, subject), graph.catalogue());
    }

    Optional<String> hint(Action action) {
        int subject = action instanceof Ask ask ? subject(ask) : -1;
        return subject < 0 ? Optional.empty() : wording.hint(subject, groups((Ask) action, subject), graph.catalogue());
    }

    /** Returns the attribute that a question names: the only one, or the coarse one; -1 if there is none. */
    private static int subject(Ask ask) {
        if (ask.attributes().size() == 1) {
            return ask.attributes().get(0);
        }
        return ask.coarse() == Ask.NO_COARSE ? -1 : ask.coarse();
    }

    private Ids groups(Ask ask, int subject) {
        if (subject == ask.coarse() || !wording.hasGroups()) {
            return Ids.of();
        }
        IdBuffer groups = new IdBuffer();
        graph.neighbours(Relation.CHILD_OF, Direction.FORWARD, subject, groups);
        return Ids.copyOf(groups);
    }
}
