package askwalk.policy;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.WalkView;

/** Texts that explain an action to the user by its effect on the candidates. */
public final class Reasons {

    private Reasons() {}

    /**
     * Returns the reason for an action.
     *
     * @param action the question or recommendation
     * @param walk the walk before the action
     * @return a short text
     */
    public static String of(Action action, WalkView walk) {
        int candidates = walk.candidateCount();
        boolean nothingAccepted = walk.attributes(Response.ACCEPTED).isEmpty();
        if (action instanceof Ask ask) {
            return describe(ask.attributes(), walk) + " of the " + candidates
                    + (nothingAccepted ? " items that remain" : " items that have all you said yes to");
        }
        if (nothingAccepted) {
            return candidates == 0
                    ? "no other item fits your answers, so these are from all that remain"
                    : candidates + (candidates == 1 ? " item remains" : " items remain")
                            + ", and you have said yes to nothing yet";
        }
        return candidates == 0
                ? "no other item has all you said yes to, so these are from all that remain"
                : candidates + (candidates == 1 ? " item has" : " items have") + " all you said yes to";
    }

    private static String describe(Ids attributes, WalkView walk) {
        if (attributes.size() == 1) {
            int attribute = attributes.get(0);
            return walk.graph().catalogue().name(VertexType.ATTRIBUTE, attribute) + " would tell apart "
                    + walk.count(attribute);
        }
        int dividing = 0;
        for (int i = 0; i < attributes.size(); i++) {
            int count = walk.count(attributes.get(i));
            if (count > 0 && count < walk.candidateCount()) {
                dividing++;
            }
        }
        return dividing + " of these " + attributes.size() + " attributes would tell apart some";
    }
}
