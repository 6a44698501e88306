package askwalk.policy.scpr;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

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

    private static final Setting<Double> SUCCESS =
            Setting.real("successReward", 1).range(-100, 100).description("reward of the accepted recommendation");
    private static final Setting<Double> RECOMMENDATION_REJECTED = Setting.real("recommendationRejectedReward", -0.1)
            .range(-100, 100)
            .description("reward of a rejected recommendation");
    private static final Setting<Double> ASK_ACCEPTED = Setting.real("askAcceptedReward", 0.01)
            .range(-100, 100)
            .description("reward of a question that was answered yes");
    private static final Setting<Double> ASK_REJECTED =
            Setting.real("askRejectedReward", -0.1).range(-100, 100).description("reward of a question that was not");
    private static final Setting<Double> QUIT = Setting.real("quitReward", -0.3)
            .range(-100, 100)
            .description("reward of the last action of a dialogue that failed, on top of its own");

    static final List<Setting<?>> SETTINGS =
            List.of(SUCCESS, RECOMMENDATION_REJECTED, ASK_ACCEPTED, ASK_REJECTED, QUIT);

    static ScprRewards read(SettingValues values) {
        return new ScprRewards(
                values.get(SUCCESS),
                values.get(RECOMMENDATION_REJECTED),
                values.get(ASK_ACCEPTED),
                values.get(ASK_REJECTED),
                values.get(QUIT));
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
