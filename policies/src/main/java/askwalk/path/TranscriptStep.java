package askwalk.path;

import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A step of a conversation: the attributes accepted in it, and the state before it. An attribute that another answer
 * rejected later counts as never accepted.
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
        List<Turn> turns = new ArrayList<>();
        transcript.opening().ifPresent(turns::add);
        transcript.turns().stream().takeWhile(turn -> !accepts(turn, item)).forEach(turns::add);
        Map<Integer, Turn> acceptedIn = acceptedIn(turns);
        List<TranscriptStep> all = new ArrayList<>();
        IdBuffer accepted = new IdBuffer();
        IdBuffer rejectedBefore = new IdBuffer();
        for (int i = 0; i < turns.size(); i++) {
            boolean opening = i == 0 && transcript.opening().isPresent();
            add(opening, turns.get(i), acceptedIn, accepted, rejectedBefore, all);
        }
        all.add(new TranscriptStep(false, Ids.copyOf(accepted), Ids.copyOf(rejectedBefore), Ids.of()));
        return all;
    }

    private static boolean accepts(Turn turn, int item) {
        int position =
                turn.action() instanceof Recommend ? turn.action().subjects().indexOf(item) : -1;
        return position >= 0 && turn.answer().responses().get(position) == Response.ACCEPTED;
    }

    /**
     * Returns the turn since which each attribute is accepted.
     *
     * @param turns turns in their order
     * @return the turns by attribute id, without attributes that a later answer rejected
     */
    public static Map<Integer, Turn> acceptedIn(List<Turn> turns) {
        Map<Integer, Turn> acceptedIn = new HashMap<>();
        for (Turn turn : turns) {
            if (turn.action() instanceof Ask) {
                turn.accepted().forEach(attribute -> acceptedIn.putIfAbsent(attribute, turn));
                turn.rejected().forEach(acceptedIn::remove);
            }
        }
        return acceptedIn;
    }

    @SuppressWarnings("ReferenceEquality") // a repeated question may be an equal turn
    private static void add(
            boolean opening,
            Turn turn,
            Map<Integer, Turn> acceptedIn,
            IdBuffer accepted,
            IdBuffer rejectedBefore,
            List<TranscriptStep> all) {
        if (turn.action() instanceof Ask) {
            IdBuffer now = new IdBuffer();
            turn.accepted().stream()
                    .filter(attribute -> acceptedIn.get(attribute) == turn)
                    .forEach(now::add);
            if (!now.isEmpty()) {
                all.add(new TranscriptStep(opening, accepted.toIds(), rejectedBefore.toIds(), now.toIds()));
                accepted.addAll(now.array(), 0, now.size());
            }
        } else if (turn.action() instanceof Recommend list) {
            turn.answer().removed(list).forEach(rejectedBefore::add);
        }
    }
}
