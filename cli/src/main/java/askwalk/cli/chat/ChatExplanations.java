package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Conversation;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.explanation.AlternativePath;
import askwalk.explanation.ExplainedPath;
import askwalk.explanation.Explainer;
import askwalk.explanation.Explanation;
import askwalk.explanation.PathLimits;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import askwalk.wording.Message;
import java.util.ArrayList;
import java.util.List;

/** The explanations of recommended items in a chat. */
public final class ChatExplanations {

    private static final int OTHER_PATHS = 3;

    private final Explainer explainer;
    private final boolean always;

    /** Creates explanations that are shown on request or, if {@code always}, for every recommendation. */
    public ChatExplanations(Explainer explainer, boolean always) {
        this.explainer = explainer;
        this.always = always;
    }

    /** Returns the lines below an action. */
    List<String> below(Conversation conversation, Action action) {
        return always ? why(conversation, action) : List.of();
    }

    /** Returns the lines of an answer to "why". */
    List<String> why(Conversation conversation, Action action) {
        return action instanceof Recommend recommend
                ? List.of(explain(conversation, recommend.items().get(0)).text(conversation.wording()))
                : List.of();
    }

    /** Returns the lines after an item was accepted. */
    List<String> taken(Conversation conversation) {
        if (!always) {
            return List.of();
        }
        Explanation explanation = ofTaken(conversation);
        List<String> lines = new ArrayList<>(List.of(explanation.text(conversation.wording())));
        List<String> others = others(conversation, explanation.path());
        if (!others.isEmpty()) {
            lines.add(conversation.wording().text(Message.END_OTHER_PATHS));
            lines.addAll(others);
        }
        return lines;
    }

    /** Returns the explanation of the item that was accepted. */
    Explanation ofTaken(Conversation conversation) {
        return explain(conversation, conversation.acceptedItem());
    }

    private Explanation explain(Conversation conversation, int item) {
        return explainer.explain(conversation.transcript(), item);
    }

    /** Returns the paths other than the walked one. */
    private List<String> others(Conversation conversation, ExplainedPath walked) {
        Transcript transcript = conversation.transcript();
        Ids accepted = conversation.walk().attributes(Response.ACCEPTED);
        List<String> others = new ArrayList<>();
        for (AlternativePath path : explainer.alternatives(
                transcript.user(),
                conversation.acceptedItem(),
                accepted,
                PathLimits.DEFAULT.withPaths(OTHER_PATHS + 1))) {
            if (!path.path().vertices().equals(walked.vertices()) && others.size() < OTHER_PATHS) {
                others.add("- " + path.text(conversation.wording()));
            }
        }
        return others;
    }
}
