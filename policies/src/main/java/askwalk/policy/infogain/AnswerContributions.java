package askwalk.policy.infogain;

import askwalk.conversation.Action;
import askwalk.conversation.AnswerEffect;
import askwalk.conversation.Ask;
import askwalk.conversation.Reason;
import askwalk.conversation.Turn;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;

/** The expected information of a question and the contribution of each answer. */
final class AnswerContributions {

    private AnswerContributions() {}

    /**
     * Returns the reason for an action: the expected information of the current question, or the probability of the
     * recommended items.
     *
     * @param information the expected information of the question, in bits
     */
    static Reason reason(Action action, Posterior posterior, double information) {
        if (!(action instanceof Ask ask)) {
            double share = 0;
            for (int i = 0; i < action.subjects().size(); i++) {
                share += posterior.probability(action.subjects().get(i));
            }
            return new Reason.ListProbability(share);
        }
        List<Reason.AttributeProbability> attributes = new ArrayList<>();
        if (ask.attributes().size() <= ChoiceSelector.MAX_ATTRIBUTES) {
            ask.attributes()
                    .forEach(each -> attributes.add(
                            new Reason.AttributeProbability(each, posterior.attributeProbability(each))));
        }
        return new Reason.Information(information, posterior.entropy(), attributes);
    }

    /**
     * Returns how each answer changed the probability of an item.
     *
     * @param opening the turn that opened the conversation; null if there was none
     * @param turns all other turns
     * @param posterior a posterior that has not been started; it is modified
     */
    static List<AnswerEffect> of(
            int item, Turn opening, List<Turn> turns, Posterior posterior, AnswerChannels channels, WalkView walk) {
        List<AnswerEffect> effects = new ArrayList<>();
        posterior.startWithAllItems();
        double before = posterior.probability(item);
        if (opening != null) {
            IdBuffer consistent = new IdBuffer();
            walk.graph().items(Constraints.allOfOrOpen(opening.accepted()), consistent);
            posterior.start(consistent.array(), consistent.size());
            InfoGainSession.update(posterior, opening, AnswerChannels.TRUTHFUL);
            before = addEffect(effects, opening, true, before, posterior.probability(item));
        }
        for (Turn turn : turns) {
            InfoGainSession.update(posterior, turn, channels);
            if (turn.answer().firstAccepted() < 0 || turn.action() instanceof Ask) {
                before = addEffect(effects, turn, false, before, posterior.probability(item));
            }
        }
        return effects;
    }

    private static double addEffect(
            List<AnswerEffect> effects, Turn turn, boolean opening, double before, double after) {
        if (before > 0 && after > 0 && Math.abs(after - before) > 1e-9) {
            effects.add(new AnswerEffect(turn, opening, before, after));
        }
        return after;
    }
}
