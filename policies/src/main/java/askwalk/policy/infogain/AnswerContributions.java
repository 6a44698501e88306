package askwalk.policy.infogain;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Turn;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.math.Entropy;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts on the expected information of a question and on the contribution of each answer. */
final class AnswerContributions {

    private AnswerContributions() {}

    /**
     * Returns the reason for an action: the expected information of the current question, or the probability of the
     * recommended items.
     */
    static String reason(Action action, Posterior posterior, QuestionSelector selector, Policy.Context context) {
        if (!(action instanceof Ask ask)) {
            double share = 0;
            for (int i = 0; i < action.subjects().size(); i++) {
                share += posterior.probability(action.subjects().get(i));
            }
            return "given your answers, one of these is the item you want with probability " + percent(share);
        }
        selector.find(posterior.weighted(), 0, posterior.weighted().size, context.actionsLeft());
        return "the answer is expected to give " + format("%.2f", selector.information()) + " of the "
                + format("%.1f", posterior.entropy()) + " bits of information that are missing"
                + split(ask, posterior, context.walk());
    }

    private static String split(Ask ask, Posterior posterior, WalkView walk) {
        Ids attributes = ask.attributes();
        if (attributes.size() == 1) {
            double yes = posterior.attributeProbability(attributes.get(0));
            return ": " + name(walk, attributes.get(0)) + " splits the candidates " + format("%.0f", 100 * yes) + " to "
                    + format("%.0f", 100 * (1 - yes)) + " by probability";
        }
        if (attributes.size() > ChoiceSelector.MAX_ATTRIBUTES) {
            return "";
        }
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            shares.add(name(walk, attributes.get(i)) + " with probability "
                    + percent(posterior.attributeProbability(attributes.get(i))));
        }
        return ": the item you want has " + String.join(", ", shares);
    }

    /**
     * Returns how each answer changed the probability of an item.
     *
     * @param opening the turn that opened the conversation; null if there was none
     * @param turns all other turns
     * @param posterior a posterior that has not been started; it is modified
     */
    static List<String> of(
            int item, Turn opening, List<Turn> turns, Posterior posterior, AnswerLikelihood likelihood, WalkView walk) {
        List<String> effects = new ArrayList<>();
        posterior.startWithAllItems();
        double before = posterior.probability(item);
        if (opening != null) {
            IdBuffer consistent = new IdBuffer();
            walk.graph().items(Constraints.allOfOrOpen(opening.accepted()), consistent);
            posterior.start(consistent.array(), consistent.size());
            InfoGainSession.update(posterior, opening, AnswerLikelihood.TRUTHFUL);
            before = addEffect(effects, "your opening", before, posterior.probability(item));
        }
        for (Turn turn : turns) {
            InfoGainSession.update(posterior, turn, likelihood);
            if (turn.answer().firstAccepted() < 0 || turn.action() instanceof Ask) {
                before = addEffect(effects, describe(turn, walk), before, posterior.probability(item));
            }
        }
        return effects;
    }

    private static double addEffect(List<String> effects, String what, double before, double after) {
        if (before > 0 && after > 0 && Math.abs(after - before) > 1e-9) {
            effects.add(what + ": " + percent(before) + " to " + percent(after) + ", "
                    + format("%+.1f", Entropy.log2(after / before)) + " bits");
        }
        return after;
    }

    private static String describe(Turn turn, WalkView walk) {
        if (!(turn.action() instanceof Ask)) {
            int count = turn.action().subjects().size();
            boolean isNo = turn.rejected().size() == count;
            return (isNo ? "no to " : "answer to ") + count + (count == 1 ? " recommended item" : " recommended items");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < turn.action().subjects().size(); i++) {
            Response response = turn.answer().responses().get(i);
            if (response != Response.UNKNOWN
                    && (response == Response.ACCEPTED
                            || turn.action().subjects().size() == 1)) {
                words.add((response == Response.ACCEPTED ? "yes to " : "no to ")
                        + name(walk, turn.action().subjects().get(i)));
            }
        }
        return words.isEmpty() ? "no to all" : String.join(", ", words);
    }

    private static String name(WalkView walk, int attribute) {
        Catalogue catalogue = walk.graph().catalogue();
        return catalogue.name(VertexType.ATTRIBUTE, attribute);
    }

    private static String percent(double share) {
        return format(share < 0.01 ? "%.2f" : "%.0f", 100 * share) + " %";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
