package askwalk.policy.infogain;

import askwalk.conversation.TurnCounting;
import askwalk.policy.infogain.prior.PriorChoice;
import askwalk.policy.infogain.prior.PriorSettings;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The hyperparameters of the information-gain policy. What is left to tuning is what does best on validation tuples:
 * the prior by the probability of targets of a held-out part, all else by dialogues.
 *
 * @param prior its name; see {@link PriorChoice}
 * @param flipRate how often it takes answers to be wrong
 * @param silence how often it takes users not to name what an item carries, where a no proves nothing
 * @param floor see {@link StoppingRule}
 * @param perAction see {@link StoppingRule}
 * @param lookahead how many of the heaviest items it sees when it looks ahead; 0 to go by the rule alone
 * @param foresight how much of what a question tells those after it are taken to tell; 0 for no
 *     {@link ClosedFormLookahead}
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

    static final double MAX_FLIP_RATE = 0.49;
    static final double MAX_SILENCE = 0.99;
    static final double MAX_FORESIGHT = 2;

    private static final Setting<String> PRIOR =
            Setting.tunedChoice("prior", PriorChoice.words()).description("which signs the prior goes by");
    static final Setting<OptionalDouble> FLIP_RATE =
            Setting.tunedReal("flipRate").range(0, MAX_FLIP_RATE).description("how often it takes answers to be wrong");
    static final Setting<OptionalDouble> SILENCE = Setting.tunedReal("omissionRate")
            .formerly("silence")
            .range(0, MAX_SILENCE)
            .description("how often it takes users not to name what an item carries, where a no proves nothing");
    static final Setting<OptionalDouble> FLOOR = Setting.tunedReal("stopThreshold")
            .formerly("floor")
            .range(0, 1)
            .description("share of all weight in one list from which it recommends when no action is left");
    static final Setting<OptionalDouble> PER_ACTION = Setting.tunedReal("stopThresholdPerAction")
            .formerly("perAction")
            .range(0, 1)
            .description("how much more that share is for each action that is left");
    static final Setting<OptionalInt> LOOKAHEAD = Setting.tunedInteger("lookahead")
            .range(0, Integer.MAX_VALUE)
            .unit("items")
            .description("how many of the heaviest items it looks ahead with; 0 for none");
    static final Setting<OptionalDouble> FORESIGHT = Setting.tunedReal("closedFormLookahead")
            .formerly("foresight")
            .range(0, MAX_FORESIGHT)
            .description("how much of what a question tells later ones are taken to tell; 0 for none");
    private static final Setting<String> OBJECTIVE =
            Setting.choice("objective", "success", "success", "turns").description("what it aims at");
    private static final Setting<Double> TURN_COST =
            Setting.real("turnCost", 0.01).range(0, 1).description("what a turn costs where a success is worth 1");
    private static final Setting<Boolean> EXCLUDE_KNOWN =
            Setting.flag("excludeKnown", true).description("whether items are left out that the user is known to have");
    private static final Setting<Integer> EXAMPLES = Setting.integer("examples", 4500)
            .range(1, 1_000_000)
            .unit("tuples")
            .description("validation tuples at most that the prior is fitted to");
    private static final Setting<Integer> DIALOGUES = Setting.integer("dialogues", 1000)
            .range(1, 1_000_000)
            .unit("dialogues")
            .description("in how many dialogues at most each other value is tuned");

    static final List<Setting<?>> ALL = List.of(
            PRIOR,
            FLIP_RATE,
            SILENCE,
            FLOOR,
            PER_ACTION,
            LOOKAHEAD,
            FORESIGHT,
            OBJECTIVE,
            TURN_COST,
            EXCLUDE_KNOWN,
            EXAMPLES,
            DIALOGUES);

    static InfoGainSettings read(SettingValues values) {
        return new InfoGainSettings(
                values.get(PRIOR),
                values.get(FLIP_RATE),
                values.get(SILENCE),
                values.get(FLOOR),
                values.get(PER_ACTION),
                values.get(LOOKAHEAD),
                values.get(FORESIGHT),
                values.get(OBJECTIVE),
                values.get(TURN_COST),
                values.get(EXCLUDE_KNOWN),
                values.get(EXAMPLES),
                values.get(DIALOGUES));
    }

    PriorSettings forPrior() {
        return new PriorSettings(prior, examples, excludeKnown);
    }

    Objective objective(TurnCounting counting) {
        return aim.equals("turns") ? Objective.turns(counting) : Objective.success(turnCost);
    }
}
