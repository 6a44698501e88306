package askwalk.simulation.user;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.graph.IdBuffer;
import askwalk.simulation.UserTruth;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.List;

/** A user who accepts what any of several truthful users accepts. */
final class AnyTarget implements UserTruth {

    private final List<UserTruth> targets;
    private final IdBuffer shared;

    /**
     * Creates a user.
     *
     * @param targets a user for each target
     * @param shared the attributes that all of them accept, ascending
     */
    AnyTarget(List<UserTruth> targets, IdBuffer shared) {
        this.targets = targets;
        this.shared = shared;
    }

    @Override
    public IdBuffer attributes() {
        return shared;
    }

    @Override
    public int wantedItems() {
        return targets.size();
    }

    /** Answers yes if one target does, and "don't know" if another does instead. */
    @Override
    public Answer answer(Action action) {
        Response[] responses = new Response[action.subjects().size()];
        Arrays.fill(responses, Response.REJECTED);
        for (UserTruth target : targets) {
            List<Response> said = target.answer(action).responses();
            for (int i = 0; i < responses.length; i++) {
                if (said.get(i) == Response.ACCEPTED || responses[i] == Response.REJECTED) {
                    responses[i] = said.get(i);
                }
            }
        }
        return new Answer(Arrays.asList(responses));
    }
}
