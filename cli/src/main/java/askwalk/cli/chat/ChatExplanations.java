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
import java.util.ArrayList;
import java.util.List;

/** What a chat says of how it came to its items. */
public final class ChatExplanations {

    private static final int OTHER_PATHS = 3;

    private final Explainer explainer;
    private final boolean unasked;

    /** Explains when asked why, and also unasked if that is wanted. */
    public ChatExplanations(Explainer explainer, boolean unasked) {
        this.explainer = explainer;
        this.unasked = unasked;
    }

    /** What to say below an action. */
    List<String> below(Conversation conversation, Action action) {
        return unasked ? why(conversation, action) : List.of();
    }

    /** What to say to somebody who asks why. */
    List<String> why(Conversation conversation, Action action) {
        return action instanceof Recommend recommend
                ? List.of(explain(conversation, recommend.items().get(0)).text())
                : List.of();
    }

    /** What to say when an item was taken. */
    List<String> taken(Conversation conversation) {
        if (!unasked) {
            return List.of();
        }
        Explanation explanation = explain(conversation, conversation.acceptedItem());
        List<String> lines = new ArrayList<>(List.of(explanation.text()));
        List<String> others = others(conversation, explanation.path());
        if (!others.isEmpty()) {
            lines.add("What else leads to it:");
            lines.addAll(others);
        }
        return lines;
    }

    /** The path to the item that was taken. */
    ExplainedPath path(Conversation conversation) {
        return explain(conversation, conversation.acceptedItem()).path();
    }

    private Explanation explain(Conversation conversation, int item) {
        return explainer.explain(conversation.transcript(), item);
    }

    /** The path that was walked is none of the others. */
    private List<String> others(Conversation conversation, ExplainedPath walked) {
        Transcript said = conversation.transcript();
        Ids accepted = conversation.walk().attributes(Response.ACCEPTED);
        List<String> others = new ArrayList<>();
        for (AlternativePath path : explainer.alternatives(
                said.user(), conversation.acceptedItem(), accepted, PathLimits.DEFAULT.withPaths(OTHER_PATHS + 1))) {
            if (!path.path().vertices().equals(walked.vertices()) && others.size() < OTHER_PATHS) {
                others.add("- " + path.text());
            }
        }
        return others;
    }
}
