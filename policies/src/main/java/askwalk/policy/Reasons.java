package askwalk.policy;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Reason;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import askwalk.walk.WalkView;

/** Reasons for an action by its effect on the candidates. */
public final class Reasons {

    private Reasons() {}

    /**
     * Returns the reason for an action.
     *
     * @param action the question or recommendation
     * @param walk the walk before the action
     * @return the reason
     */
    public static Reason of(Action action, WalkView walk) {
        int candidates = walk.candidateCount();
        boolean anyAccepted = !walk.attributes(Response.ACCEPTED).isEmpty();
        if (!(action instanceof Ask ask)) {
            return new Reason.Remaining(candidates, anyAccepted);
        }
        Ids attributes = ask.attributes();
        if (attributes.size() == 1) {
            int attribute = attributes.get(0);
            return new Reason.Split(attribute, walk.count(attribute), candidates, anyAccepted);
        }
        int dividing = 0;
        for (int i = 0; i < attributes.size(); i++) {
            int count = walk.count(attributes.get(i));
            if (count > 0 && count < candidates) {
                dividing++;
            }
        }
        return new Reason.Splits(attributes, dividing, candidates, anyAccepted);
    }
}
