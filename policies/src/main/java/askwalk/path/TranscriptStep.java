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
 * What was accepted at a time of a conversation, and what had been said before it.
 *
 * @param opening whether it was before the first turn
 * @param before the attributes accepted before it, in order
 * @param turnedDown the items rejected before it, in order
 * @param accepted the attributes accepted in it; none for the moment in which an item is shown
 */
public record TranscriptStep(boolean opening, Ids before, Ids turnedDown, Ids accepted) {

    /** Creates a step. */
    public TranscriptStep {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(turnedDown, "turnedDown");
        Objects.requireNonNull(accepted, "accepted");
    }

    /**
     * Returns the turns in which something was accepted, and then the moment in which the item was shown: before the
     * last turn if it was taken in that, else now.
     *
     * @param transcript what was said
     * @param item item id, or -1 for none
     * @return the steps in their order, one or more
     */
    public static List<TranscriptStep> of(Transcript transcript, int item) {
        List<TranscriptStep> all = new ArrayList<>();
        IdBuffer accepted = new IdBuffer();
        IdBuffer turnedDown = new IdBuffer();
        transcript.opening().ifPresent(turn -> add(true, turn, accepted, turnedDown, all));
        for (Turn turn : transcript.turns()) {
            if (takes(turn, item)) {
                break;
            }
            add(false, turn, accepted, turnedDown, all);
        }
        all.add(new TranscriptStep(false, Ids.copyOf(accepted), Ids.copyOf(turnedDown), Ids.of()));
        return all;
    }

    private static boolean takes(Turn turn, int item) {
        int position =
                turn.action() instanceof Recommend ? turn.action().subjects().indexOf(item) : -1;
        return position >= 0 && turn.answer().responses().get(position) == Response.ACCEPTED;
    }

    private static void add(
            boolean opening, Turn turn, IdBuffer accepted, IdBuffer turnedDown, List<TranscriptStep> all) {
        if (turn.action() instanceof Ask) {
            Ids now = turn.accepted();
            if (!now.isEmpty()) {
                all.add(new TranscriptStep(opening, accepted.toIds(), turnedDown.toIds(), now));
                now.forEach(accepted::add);
            }
        } else {
            turn.rejected().forEach(turnedDown::add);
        }
    }
}
