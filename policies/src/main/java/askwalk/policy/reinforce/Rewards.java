package askwalk.policy.reinforce;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;

/**
 * What an action is worth. The unit is that of a success.
 *
 * @param success for the recommendation that was accepted
 * @param askAccepted for a question that was answered yes
 * @param quit for the last action of a dialogue that failed
 * @param perTurn for every action
 * @param gamma how much of what comes after an action counts for it, per turn
 */
public record Rewards(double success, double askAccepted, double quit, double perTurn, double gamma) {

    private static final Setting<Double> SUCCESS =
            Setting.real("successReward", 1).range(-100, 100).description("reward of the accepted recommendation");
    private static final Setting<Double> ASK_ACCEPTED = Setting.real("askAcceptedReward", 0.1)
            .range(-100, 100)
            .description("reward of a question that was answered yes");
    private static final Setting<Double> QUIT = Setting.real("quitReward", -0.3)
            .range(-100, 100)
            .description("reward of the last action of a dialogue that failed");
    private static final Setting<Double> PER_TURN =
            Setting.real("perTurnReward", -0.01).range(-100, 100).description("reward of every action");
    private static final Setting<Double> GAMMA =
            Setting.real("gamma", 0.7).range(0, 1).description("discount of later rewards, per turn");

    static final List<Setting<?>> SETTINGS = List.of(SUCCESS, ASK_ACCEPTED, QUIT, PER_TURN, GAMMA);

    static Rewards read(SettingValues values) {
        return new Rewards(
                values.get(SUCCESS),
                values.get(ASK_ACCEPTED),
                values.get(QUIT),
                values.get(PER_TURN),
                values.get(GAMMA));
    }

    /** Calculates for each turn of a dialogue that has ended what it and all that followed were worth. */
    void returns(List<Turn> turns, boolean succeeded, double[] into) {
        double later = 0;
        for (int turn = turns.size() - 1; turn >= 0; turn--) {
            double reward = perTurn;
            if (turns.get(turn).answer().firstAccepted() >= 0) {
                reward += turns.get(turn).action() instanceof Ask ? askAccepted : success;
            }
            if (turn == turns.size() - 1 && !succeeded) {
                reward += quit;
            }
            later = reward + gamma * later;
            into[turn] = later;
        }
    }
}
