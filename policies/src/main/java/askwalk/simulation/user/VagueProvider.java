package askwalk.simulation.user;

import askwalk.walk.Response;

/**
 * Vague wishes: the user has no clear wish about some attributes of the target, each with the same probability, and
 * does not pick them. The answer about them is a no, so that a no does not prove that the target lacks the attribute,
 * while a yes stays true. This is the observation of VPMCR (arXiv:2306.04487), that an attribute which is not chosen is
 * not therefore disliked; the paper's own users, who react to attributes that were not shown, are not modelled.
 */
public final class VagueProvider extends MissingYesProvider {

    /** Creates the provider. */
    public VagueProvider() {
        super(Response.REJECTED);
    }

    @Override
    public String name() {
        return "vague";
    }

    @Override
    public String summary() {
        return "answers \"no\" about an attribute of the target with probability P, for want of a clear wish";
    }
}
