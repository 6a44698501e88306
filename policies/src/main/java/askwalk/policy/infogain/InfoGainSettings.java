package askwalk.policy.infogain;

import askwalk.conversation.TurnCounting;
import askwalk.policy.infogain.prior.PriorChoice;
import askwalk.policy.infogain.prior.PriorSettings;
import askwalk.settings.Settings;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The hyperparameters of the information-gain policy. What is left to tuning is what does best on validation tuples:
 * the prior by the probability of targets of a held-out part, all else by dialogues.
 *
 * @param prior its name; see {@link PriorChoice}
 * @param flipRate how often it takes answers to be wrong
 * @param silence how often it takes users not to name what an item carries, where a no proves nothing
 * @param floor see {@link SwitchRule}
 * @param perAction see {@link SwitchRule}
 * @param lookahead how many of the heaviest items it sees when it looks ahead; 0 to go by the rule alone
 * @param foresight how much of what a question tells those after it are taken to tell; 0 for no {@link Foresight}
 * @param aim what it aims at
 * @param turnCost what a turn costs where a success is worth 1, if it aims at success
 * @param excludeKnown whether items are left out that the user is known to have
 * @param examples from how many validation tuples at most the prior is found
 * @param dialogues in how many dialogues at most the rest is found
 */
record InfoGainSettings(
        String prior,
        OptionalDouble flipRate,
        OptionalDouble silence,
        OptionalDouble floor,
        OptionalDouble perAction,
        OptionalInt lookahead,
        OptionalDouble foresight,
        String aim,
        double turnCost,
        boolean excludeKnown,
        int examples,
        int dialogues) {

    static final String PRIOR = "prior";
    static final String FLIP_RATE = "flipRate";
    static final String SILENCE = "silence";
    static final String FLOOR = "floor";
    static final String PER_ACTION = "perAction";
    static final String LOOKAHEAD = "lookahead";

    static final String FORESIGHT = "foresight";

    static final double MAX_FLIP_RATE = 0.49;
    static final double MAX_SILENCE = 0.99;
    static final double MAX_FORESIGHT = 2;

    static InfoGainSettings read(Settings settings) {
        return new InfoGainSettings(
                settings.choice(PRIOR, Settings.TUNED, PriorChoice.words()),
                settings.tunedOrReal(FLIP_RATE, 0, MAX_FLIP_RATE),
                settings.tunedOrReal(SILENCE, 0, MAX_SILENCE),
                settings.tunedOrReal(FLOOR, 0, 1),
                settings.tunedOrReal(PER_ACTION, 0, 1),
                settings.tunedOrInteger(LOOKAHEAD, 0, Integer.MAX_VALUE),
                settings.tunedOrReal(FORESIGHT, 0, MAX_FORESIGHT),
                settings.choice("objective", "success", "success", "turns"),
                settings.real("turnCost", 0.01, 0, 1),
                settings.flag("excludeKnown", true),
                settings.integer("examples", 4500, 1, 1_000_000),
                settings.integer("dialogues", 1000, 1, 1_000_000));
    }

    PriorSettings forPrior() {
        return new PriorSettings(prior, examples, excludeKnown);
    }

    Objective objective(TurnCounting counting) {
        return aim.equals("turns") ? Objective.turns(counting) : Objective.success(turnCost);
    }
}
