package askwalk.policy.scpr;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.settings.Settings;

/**
 * What an action is worth. The unit is that of a success.
 *
 * @param success for the recommendation that was accepted
 * @param recommendationRejected for one that was not
 * @param askAccepted for a question that was answered yes
 * @param askRejected for one that was not
 * @param quit for the last action of a dialogue that failed, on top of its own
 */
record ScprRewards(double success, double recommendationRejected, double askAccepted, double askRejected, double quit) {

    static ScprRewards read(Settings settings) {
        return new ScprRewards(
                settings.real("successReward", 1, -100, 100),
                settings.real("recommendationRejectedReward", -0.1, -100, 100),
                settings.real("askAcceptedReward", 0.01, -100, 100),
                settings.real("askRejectedReward", -0.1, -100, 100),
                settings.real("quitReward", -0.3, -100, 100));
    }

    /** The reward of a turn; the last one of a dialogue also gets what its end is worth. */
    double of(Turn turn, boolean last) {
        boolean accepted = turn.answer().firstAccepted() >= 0;
        if (turn.action() instanceof Ask) {
            return (accepted ? askAccepted : askRejected) + (last ? quit : 0);
        }
        return accepted ? success : recommendationRejected + (last ? quit : 0);
    }
}
