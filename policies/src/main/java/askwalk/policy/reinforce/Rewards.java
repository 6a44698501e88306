package askwalk.policy.reinforce;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.settings.Settings;
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

    static Rewards read(Settings settings) {
        return new Rewards(
                settings.real("successReward", 1, -100, 100),
                settings.real("askAcceptedReward", 0.1, -100, 100),
                settings.real("quitReward", -0.3, -100, 100),
                settings.real("perTurnReward", -0.01, -100, 100),
                settings.real("gamma", 0.7, 0, 1));
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
