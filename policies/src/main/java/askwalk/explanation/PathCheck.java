package askwalk.explanation;

import askwalk.conversation.Transcript;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.List;

/**
 * Says whether every step of the path that a conversation walked exists: the user said the first attribute; of each two
 * attributes in a row, an item that was a candidate when the second was accepted carries both; the item carries the
 * last attribute. For one thread at a time.
 */
public final class PathCheck {

    private final Steps steps;

    /**
     * Makes a check.
     *
     * @param graph the graph
     */
    public PathCheck(KnowledgeGraph graph) {
        steps = new Steps(graph);
    }

    /**
     * Checks the path of a conversation that ended. The graph is asked only where no candidate that is left proves the
     * steps.
     *
     * @param transcript what was said in it
     * @param walk the walk at its end
     * @param item the accepted item, or -1 if the path leads to none
     * @return whether all steps exist. A path from a known user to an item without anything said is one step, which
     *     exists if the user interacted with the item
     */
    public boolean isLegal(Transcript transcript, WalkView walk, int item) {
        Ids accepted = walk.attributes(Response.ACCEPTED);
        if (accepted.isEmpty()) {
            return item < 0 || transcript.user() == WalkView.UNKNOWN_USER || steps.knows(transcript.user(), item);
        }
        // What is a candidate at the end was one in every turn, and carries all that was accepted.
        if (item >= 0 && walk.isCandidate(item)) {
            return true;
        }
        if (item >= 0 && !steps.has(item, accepted.get(accepted.size() - 1))) {
            return false;
        }
        return walk.candidateCount() > 0 || areJoined(accepted, Heard.of(transcript, item));
    }

    private boolean areJoined(Ids accepted, List<Heard> times) {
        int position = 0;
        for (Heard time : times) {
            for (int i = 0; i < time.accepted().size(); i++) {
                if (position > 0 && steps.candidates(time, accepted.get(position - 1), accepted.get(position)) == 0) {
                    return false;
                }
                position++;
            }
        }
        return true;
    }
}
