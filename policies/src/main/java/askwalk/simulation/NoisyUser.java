package askwalk.simulation;

import askwalk.conversation.Noise;
import askwalk.random.Seed;
import askwalk.walk.Response;
import java.util.Objects;

/**
 * A simulated user who sometimes makes a mistake about an attribute, or answers "don't know". Responses to items are
 * unchanged.
 *
 * <p>The noise of an answer depends only on the seed and the attribute, so the same question always gets the same
 * answer from this user: policies are compared on the same mistakes.
 */
public final class NoisyUser extends AttributeAnswers {

    private final Noise noise;
    private final Seed flips;
    private final Seed dontKnows;

    /**
     * Wraps a user.
     *
     * @param user the user with the true answers
     * @param noise the rates of mistakes and missing answers
     * @param seed the seed of the noise
     */
    public NoisyUser(UserSimulator user, Noise noise, Seed seed) {
        super(user);
        this.noise = Objects.requireNonNull(noise, "noise");
        flips = seed.derive("flip");
        dontKnows = seed.derive("don't know");
    }

    @Override
    protected Response response(int attribute, Response truth) {
        if (dontKnows.uniform(attribute) < noise.dontKnowRate()) {
            return Response.UNKNOWN;
        }
        if (truth == Response.UNKNOWN || flips.uniform(attribute) >= noise.flipRate()) {
            return truth;
        }
        return truth == Response.ACCEPTED ? Response.REJECTED : Response.ACCEPTED;
    }
}
