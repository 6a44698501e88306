package askwalk.simulation.user;

import askwalk.walk.Response;

/**
 * Partial knowledge of the target: the user does not know some of its attributes, each with the same probability, and
 * answers "don't know" about them. About attributes that the target lacks, the user is certain, so that "don't know" is
 * evidence for an attribute.
 */
public final class PartialProvider extends MissingYesProvider {

    /** Creates the provider. */
    public PartialProvider() {
        super(Response.UNKNOWN);
    }

    @Override
    public String name() {
        return "partial";
    }

    @Override
    public String summary() {
        return "answers \"don't know\" about an attribute of the target with probability P";
    }
}
