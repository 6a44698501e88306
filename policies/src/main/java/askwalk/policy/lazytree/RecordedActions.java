package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.random.Seed;
import java.util.HashMap;
import java.util.Map;

/** The actions of a lazy tree in one conversation, by the number of actions left. Not safe for concurrent use. */
final class RecordedActions {

    private final Seed seed;
    private final Map<Integer, Action> actions = new HashMap<>();
    private final Map<Integer, Boolean> choices = new HashMap<>();

    /**
     * Creates a record without actions.
     *
     * @param seed the seed of the conversation, which identifies it
     */
    RecordedActions(Seed seed) {
        this.seed = seed;
    }

    Seed seed() {
        return seed;
    }

    /**
     * Adds an action.
     *
     * @param actionsLeft the number of actions left, including this one
     * @param action the action
     * @param choice whether there was a question to ask
     */
    void add(int actionsLeft, Action action, boolean choice) {
        actions.put(actionsLeft, action);
        choices.put(actionsLeft, choice);
    }

    Action at(int actionsLeft) {
        return actions.get(actionsLeft);
    }

    /** Returns whether the conversation came to this number of actions left and there was a question to ask. */
    boolean hasChoice(int actionsLeft) {
        return choices.getOrDefault(actionsLeft, false);
    }
}
