package askwalk.explanation;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What was accepted at a time of a conversation, and what had been said before it.
 *
 * @param opening whether it was before the first turn
 * @param before the attributes accepted before it, in order
 * @param turnedDown the items rejected before it, in order
 * @param accepted the attributes accepted in it; none for the moment in which an item is shown
 */
record Heard(boolean opening, Ids before, Ids turnedDown, Ids accepted) {

    /**
     * The turns in which something was accepted, and then the moment in which the item was shown: before the last turn
     * if it was taken in that, else now.
     */
    static List<Heard> of(Transcript transcript, int item) {
        List<Heard> all = new ArrayList<>();
        IdBuffer accepted = new IdBuffer();
        IdBuffer turnedDown = new IdBuffer();
        transcript.opening().ifPresent(turn -> hear(true, turn, accepted, turnedDown, all));
        for (Turn turn : transcript.turns()) {
            if (takes(turn, item)) {
                break;
            }
            hear(false, turn, accepted, turnedDown, all);
        }
        all.add(new Heard(false, Ids.copyOf(accepted), Ids.copyOf(turnedDown), Ids.of()));
        return all;
    }

    private static boolean takes(Turn turn, int item) {
        int position =
                turn.action() instanceof Recommend ? turn.action().subjects().indexOf(item) : -1;
        return position >= 0 && turn.answer().responses().get(position) == Response.ACCEPTED;
    }

    private static void hear(boolean opening, Turn turn, IdBuffer accepted, IdBuffer turnedDown, List<Heard> all) {
        Action action = turn.action();
        Ids before = Ids.copyOf(accepted);
        boolean asks = action instanceof Ask;
        for (int i = 0; i < action.subjects().size(); i++) {
            Response response = turn.answer().responses().get(i);
            if (asks && response == Response.ACCEPTED) {
                accepted.add(action.subjects().get(i));
            } else if (!asks && response == Response.REJECTED) {
                turnedDown.add(action.subjects().get(i));
            }
        }
        if (accepted.size() > before.size()) {
            IdBuffer now = new IdBuffer();
            now.addAll(accepted.array(), before.size(), accepted.size());
            all.add(new Heard(opening, before, Ids.copyOf(turnedDown), Ids.copyOf(now)));
        }
    }
}
