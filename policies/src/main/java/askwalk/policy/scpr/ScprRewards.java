package askwalk.policy.scpr;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * The rewards of actions. The scale is arbitrary; by default, a success has reward 1.
 *
 * @param success the reward of the accepted recommendation
 * @param recommendationRejected the reward of a rejected recommendation
 * @param askAccepted the reward of a question with an accepted attribute
 * @param askRejected the reward of a question without an accepted attribute
 * @param quit the additional reward of the last action of a failed dialogue
 */
record ScprRewards(double success, double recommendationRejected, double askAccepted, double askRejected, double quit) {

    private static final Setting<Double> SUCCESS =
            Setting.real("successReward", 1).range(-100, 100).description("reward of the accepted recommendation");
    private static final Setting<Double> RECOMMENDATION_REJECTED = Setting.real("recommendationRejectedReward", -0.1)
            .range(-100, 100)
            .description("reward of a rejected recommendation");
    private static final Setting<Double> ASK_ACCEPTED = Setting.real("askAcceptedReward", 0.01)
            .range(-100, 100)
            .description("reward of a question with an accepted attribute");
    private static final Setting<Double> ASK_REJECTED = Setting.real("askRejectedReward", -0.1)
            .range(-100, 100)
            .description("reward of a question without an accepted attribute");
    private static final Setting<Double> QUIT = Setting.real("quitReward", -0.3)
            .range(-100, 100)
            .description("additional reward of the last action of a failed dialogue");

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

    /**
     * Returns the reward of a turn; {@code failed} marks the last turn of a failed dialogue, which also has the quit
     * reward.
     */
    double of(Turn turn, boolean failed) {
        boolean accepted = turn.answer().firstAccepted() >= 0;
        if (turn.action() instanceof Ask) {
            return (accepted ? askAccepted : askRejected) + (failed ? quit : 0);
        }
        return accepted ? success : recommendationRejected + (failed ? quit : 0);
    }
}
