package askwalk.path;

import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A step of a conversation: the attributes accepted in it, and the state before it.
 *
 * @param opening whether it was before the first turn
 * @param acceptedBefore the attributes accepted before it, in order
 * @param rejectedBefore the items rejected before it, in order
 * @param accepted the attributes accepted in it; empty for the step in which an item is shown
 */
public record TranscriptStep(boolean opening, Ids acceptedBefore, Ids rejectedBefore, Ids accepted) {

    /** Creates a step. */
    public TranscriptStep {
        Objects.requireNonNull(acceptedBefore, "acceptedBefore");
        Objects.requireNonNull(rejectedBefore, "rejectedBefore");
        Objects.requireNonNull(accepted, "accepted");
    }

    /**
     * Returns the steps in which attributes were accepted, and then the step in which the item was shown: before the
     * last turn if the item was accepted in it, otherwise now.
     *
     * @param transcript the transcript
     * @param item item id, or -1 for none
     * @return the steps in their order, one or more
     */
    public static List<TranscriptStep> of(Transcript transcript, int item) {
        List<TranscriptStep> all = new ArrayList<>();
        IdBuffer accepted = new IdBuffer();
        IdBuffer rejectedBefore = new IdBuffer();
        transcript.opening().ifPresent(turn -> add(true, turn, accepted, rejectedBefore, all));
        for (Turn turn : transcript.turns()) {
            if (accepts(turn, item)) {
                break;
            }
            add(false, turn, accepted, rejectedBefore, all);
        }
        all.add(new TranscriptStep(false, Ids.copyOf(accepted), Ids.copyOf(rejectedBefore), Ids.of()));
        return all;
    }

    private static boolean accepts(Turn turn, int item) {
        int position =
                turn.action() instanceof Recommend ? turn.action().subjects().indexOf(item) : -1;
        return position >= 0 && turn.answer().responses().get(position) == Response.ACCEPTED;
    }

    private static void add(
            boolean opening, Turn turn, IdBuffer accepted, IdBuffer rejectedBefore, List<TranscriptStep> all) {
        if (turn.action() instanceof Ask) {
            Ids now = turn.accepted();
            if (!now.isEmpty()) {
                all.add(new TranscriptStep(opening, accepted.toIds(), rejectedBefore.toIds(), now));
                now.forEach(accepted::add);
            }
        } else if (turn.action() instanceof Recommend list) {
            turn.answer().removed(list).forEach(rejectedBefore::add);
        }
    }
}
