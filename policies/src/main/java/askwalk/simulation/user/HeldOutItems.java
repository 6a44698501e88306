package askwalk.simulation.user;

import askwalk.graph.IdBuffer;
import askwalk.graph.Tuples;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserSetup;
import askwalk.walk.WalkView;
import java.util.HashMap;
import java.util.Map;

/** The items of each user in the tuples of a testbed. Immutable. */
final class HeldOutItems {

    private final Map<Integer, int[]> itemsOfUser = new HashMap<>();

    /**
     * Lists the items.
     *
     * @param model the name of the user model, for the message
     * @throws IllegalArgumentException if the testbed has no tuples
     */
    HeldOutItems(Testbed testbed, String model) {
        Tuples tuples = testbed.tuples();
        if (tuples == null) {
            throw new IllegalArgumentException("the user model '" + model
                    + "' needs the tuples of the dialogues, which this simulation does not have");
        }
        Map<Integer, IdBuffer> lists = new HashMap<>();
        for (int i = 0; i < tuples.size(); i++) {
            lists.computeIfAbsent(tuples.user(i), user -> new IdBuffer()).add(tuples.item(i));
        }
        lists.forEach((user, items) -> {
            items.sortDistinct();
            itemsOfUser.put(user, items.toArray());
        });
    }

    /** Returns the items of the dialogue's user, ascending; only the target of a user who is not known. */
    int[] of(UserSetup dialogue) {
        int[] target = {dialogue.target()};
        return dialogue.user() == WalkView.UNKNOWN_USER ? target : itemsOfUser.getOrDefault(dialogue.user(), target);
    }
}
