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

/** Says for people what questions are worth and what answers did. */
final class AnswerContributions {

    private AnswerContributions() {}

    /** Why to do something now, which is the question found last or the heaviest items. */
    static String reason(Action action, Posterior posterior, QuestionSelector inquiry, Policy.Context context) {
        if (!(action instanceof Ask ask)) {
            double share = 0;
            for (int i = 0; i < action.subjects().size(); i++) {
                share += posterior.probability(action.subjects().get(i));
            }
            return "it is " + percent(share) + " probable that one of these is it, of all that fits what you said";
        }
        inquiry.find(posterior.weighted(), 0, posterior.weighted().size, context.actionsLeft());
        return "the answer tells " + format("%.2f", inquiry.information()) + " of the "
                + format("%.1f", posterior.entropy()) + " bits that are open" + split(ask, posterior, context.walk());
    }

    private static String split(Ask ask, Posterior posterior, WalkView walk) {
        Ids attributes = ask.attributes();
        if (attributes.size() == 1) {
            double yes = posterior.carried(attributes.get(0));
            return ": " + name(walk, attributes.get(0)) + " divides what you may be after " + format("%.0f", 100 * yes)
                    + " to " + format("%.0f", 100 * (1 - yes));
        }
        if (attributes.size() > ChoiceSelector.MOST) {
            return "";
        }
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            shares.add(percent(posterior.carried(attributes.get(i))) + " carries " + name(walk, attributes.get(i)));
        }
        return ": of what you may be after " + String.join(", ", shares);
    }

    /**
     * What each answer did to the probability of an item.
     *
     * @param opening what was said at first; null if nothing was
     * @param said the turns
     * @param anew a posterior that has not begun
     */
    static List<String> of(
            int item, Turn opening, List<Turn> said, Posterior anew, AnswerLikelihood channel, WalkView walk) {
        List<String> account = new ArrayList<>();
        anew.beginWithAll();
        double before = anew.probability(item);
        if (opening != null) {
            IdBuffer fitting = new IdBuffer();
            walk.graph().items(Constraints.allOf(opening.accepted()), fitting);
            anew.begin(fitting.array(), fitting.size());
            InfoGainSession.heed(anew, opening, AnswerLikelihood.TRUTHFUL);
            before = tell(account, "what you said at first", before, anew.probability(item));
        }
        for (Turn turn : said) {
            InfoGainSession.heed(anew, turn, channel);
            if (turn.answer().firstAccepted() < 0 || turn.action() instanceof Ask) {
                before = tell(account, words(turn, walk), before, anew.probability(item));
            }
        }
        return account;
    }

    private static double tell(List<String> account, String what, double before, double after) {
        if (before > 0 && after > 0 && Math.abs(after - before) > 1e-9) {
            account.add(what + ": " + percent(before) + " to " + percent(after) + ", "
                    + format("%+.1f", Entropy.log2(after / before)) + " bits");
        }
        return after;
    }

    private static String words(Turn turn, WalkView walk) {
        if (!(turn.action() instanceof Ask)) {
            return "no to " + turn.action().subjects().size() + " shown";
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
        return words.isEmpty() ? "no to all asked" : String.join(", ", words);
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
