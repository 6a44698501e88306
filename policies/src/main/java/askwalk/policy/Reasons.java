package askwalk.policy;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.WalkView;

/** Says for people why an action is a good one, by what it does to the candidates. */
public final class Reasons {

    private Reasons() {}

    /**
     * Gives the reason of an action.
     *
     * @param action what is about to be asked or shown
     * @param walk the walk as it stands before that
     * @return a sentence
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
                    ? "no item fits your answers, so these are from all the others"
                    : candidates + (candidates == 1 ? " item remains" : " items remain")
                            + ", and you have said yes to nothing yet";
        }
        return candidates == 0
                ? "no item has all you said yes to, so these are from all the others"
                : candidates + (candidates == 1 ? " item has" : " items have") + " all you said yes to";
    }

    private static String describe(Ids attributes, WalkView walk) {
        if (attributes.size() == 1) {
            int attribute = attributes.get(0);
            return walk.graph().catalogue().name(VertexType.ATTRIBUTE, attribute) + " would tell apart "
                    + walk.count(attribute);
        }
        int told = 0;
        for (int i = 0; i < attributes.size(); i++) {
            int count = walk.count(attributes.get(i));
            if (count > 0 && count < walk.candidateCount()) {
                told++;
            }
        }
        return told + " of these " + attributes.size() + " attributes would tell apart some";
    }
}
