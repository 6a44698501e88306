package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A simulated user whose responses to attributes differ from those of another user. All else is unchanged. */
public abstract class AttributeAnswers implements UserSimulator {

    private final UserSimulator user;

    /**
     * Wraps a user.
     *
     * @param user the other user
     */
    protected AttributeAnswers(UserSimulator user) {
        this.user = Objects.requireNonNull(user, "user");
    }

    /**
     * Returns the response to an attribute.
     *
     * @param attribute the attribute asked about
     * @param said the response of the other user
     * @return the response of this user
     */
    protected abstract Response response(int attribute, Response said);

    @Override
    public final Answer answer(Action action) {
        Answer said = user.answer(action);
        if (!(action instanceof Ask)) {
            return said;
        }
        Ids attributes = action.subjects();
        List<Response> responses = said.responses();
        Response[] changed = new Response[attributes.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = response(attributes.get(i), responses.get(i));
        }
        return new Answer(Arrays.asList(changed));
    }

    @Override
    public final boolean hasLeft() {
        return user.hasLeft();
    }
}
