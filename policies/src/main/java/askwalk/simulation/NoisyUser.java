package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A user who is now and then wrong about an attribute, or doesn't know. Verdicts on items stay as they were.
 *
 * <p>Whether an answer is distorted depends on the seed and the attribute alone, so that the same question gets the
 * same answer from this user whoever asks it and whenever: policies are compared on the same mistakes.
 */
public final class NoisyUser implements UserSimulator {

    private final UserSimulator user;
    private final Noise noise;
    private final Seed flips;
    private final Seed gaps;

    /**
     * Wraps a user.
     *
     * @param user gives the true answers
     * @param noise how often they are distorted
     * @param seed decides which
     */
    public NoisyUser(UserSimulator user, Noise noise, Seed seed) {
        this.user = Objects.requireNonNull(user, "user");
        this.noise = Objects.requireNonNull(noise, "noise");
        flips = seed.derive("flip");
        gaps = seed.derive("don't know");
    }

    @Override
    public Answer answer(Action action) {
        Answer truth = user.answer(action);
        if (!(action instanceof Ask)) {
            return truth;
        }
        Ids attributes = action.subjects();
        List<Response> responses = truth.responses();
        Response[] said = new Response[attributes.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = distort(attributes.get(i), responses.get(i));
        }
        return new Answer(Arrays.asList(said));
    }

    private Response distort(int attribute, Response truth) {
        if (gaps.uniform(attribute) < noise.dontKnowRate()) {
            return Response.UNKNOWN;
        }
        if (truth == Response.UNKNOWN || flips.uniform(attribute) >= noise.flipRate()) {
            return truth;
        }
        return truth == Response.ACCEPTED ? Response.REJECTED : Response.ACCEPTED;
    }
}
