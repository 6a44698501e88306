package askwalk.path;

import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Objects;

/**
 * Checks that every step of a conversation's path exists: the user named the first attribute; for two attributes in a
 * row, an item that was a candidate when the second was accepted carries both; the item carries the last attribute. For
 * one thread at a time.
 */
public final class PathCheck {

    private final PathQueries queries;

    /**
     * Creates a check.
     *
     * @param graph the graph
     */
    public PathCheck(KnowledgeGraph graph) {
        queries = new PathQueries(Objects.requireNonNull(graph, "graph"));
    }

    /**
     * Checks the path of a finished conversation. The graph is queried only if no remaining candidate proves the steps.
     *
     * @param transcript its transcript
     * @param walk the walk at its end
     * @param item the accepted item, or -1 if the path leads to none
     * @return whether all steps exist. A path from a known user to an item without accepted attributes is one step,
     *     which exists if the user interacted with the item
     */
    public boolean isValid(Transcript transcript, WalkView walk, int item) {
        Objects.requireNonNull(transcript, "transcript");
        Objects.requireNonNull(walk, "walk");
        Ids accepted = walk.attributes(Response.ACCEPTED);
        if (accepted.isEmpty()) {
            return item < 0
                    || transcript.user() == WalkView.UNKNOWN_USER
                    || queries.hasInteraction(transcript.user(), item);
        }
        // A candidate at the end was a candidate in every turn, and carries all accepted attributes.
        if (item >= 0 && walk.isCandidate(item)) {
            return true;
        }
        if (item >= 0 && !queries.carries(item, accepted.get(accepted.size() - 1))) {
            return false;
        }
        return walk.candidateCount() > 0
                || carriesAll(shownAfterLastYes(transcript.turns()), accepted)
                || areJoined(accepted, TranscriptStep.of(transcript, item));
    }

    /**
     * If all candidates were rejected, one of them is the cheapest proof. Rejected items are not shown again, so an
     * item shown after the last yes was not rejected before it.
     */
    private boolean carriesAll(int item, Ids accepted) {
        return item >= 0 && queries.common(accepted, item) == accepted.size();
    }

    /** Returns the first item that was shown after the last yes to an attribute, or -1. */
    private static int shownAfterLastYes(List<Turn> turns) {
        int shown = -1;
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (turn.action() instanceof Recommend) {
                shown = turn.action().subjects().get(0);
            } else if (turn.answer().firstAccepted() >= 0) {
                break;
            }
        }
        return shown;
    }

    private boolean areJoined(Ids accepted, List<TranscriptStep> steps) {
        int position = 0;
        for (TranscriptStep step : steps) {
            for (int i = 0; i < step.accepted().size(); i++) {
                if (position > 0
                        && queries.countCandidates(step, accepted.get(position - 1), accepted.get(position)) == 0) {
                    return false;
                }
                position++;
            }
        }
        return true;
    }
}
