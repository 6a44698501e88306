package askwalk.policy.reinforce;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * The rewards of actions. The scale is arbitrary; by default, a success has reward 1.
 *
 * @param success the reward of the accepted recommendation
 * @param askAccepted the reward of a question with an accepted attribute
 * @param quit the reward of the last action of a failed dialogue
 * @param perTurn the reward of each action
 * @param gamma the discount factor per turn, from 0 to 1
 */
public record Rewards(double success, double askAccepted, double quit, double perTurn, double gamma) {

    private static final Setting<Double> SUCCESS =
            Setting.real("successReward", 1).range(-100, 100).description("reward of the accepted recommendation");
    private static final Setting<Double> ASK_ACCEPTED = Setting.real("askAcceptedReward", 0.1)
            .range(-100, 100)
            .description("reward of a question with an accepted attribute");
    private static final Setting<Double> QUIT = Setting.real("quitReward", -0.3)
            .range(-100, 100)
            .description("reward of the last action of a failed dialogue");
    private static final Setting<Double> PER_TURN =
            Setting.real("perTurnReward", -0.01).range(-100, 100).description("reward of each action");
    private static final Setting<Double> GAMMA =
            Setting.real("gamma", 0.7).range(0, 1).description("discount factor of future rewards, per turn");

    static final List<Setting<?>> SETTINGS = List.of(SUCCESS, ASK_ACCEPTED, QUIT, PER_TURN, GAMMA);

    static Rewards read(SettingValues values) {
        return new Rewards(
                values.get(SUCCESS),
                values.get(ASK_ACCEPTED),
                values.get(QUIT),
                values.get(PER_TURN),
                values.get(GAMMA));
    }

    /** Computes the discounted return of each turn of a completed dialogue. */
    void returns(List<Turn> turns, boolean succeeded, double[] into) {
        double discountedReturn = 0;
        for (int turn = turns.size() - 1; turn >= 0; turn--) {
            double reward = perTurn;
            if (turns.get(turn).answer().firstAccepted() >= 0) {
                reward += turns.get(turn).action() instanceof Ask ? askAccepted : success;
            }
            if (turn == turns.size() - 1 && !succeeded) {
                reward += quit;
            }
            discountedReturn = reward + gamma * discountedReturn;
            into[turn] = discountedReturn;
        }
    }
}
