package askwalk.policy.infogain;

import askwalk.conversation.AnswerRates;
import askwalk.conversation.AnswerRatesFile;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Catalogue;
import askwalk.policy.infogain.prior.PriorChoice;
import askwalk.policy.infogain.prior.PriorSettings;
import askwalk.settings.FileReference;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The hyperparameters of the information-gain policy. Values that are left to tuning are selected on validation tuples:
 * the prior by the held-out likelihood of the targets, all others by simulated dialogues.
 *
 * @param prior name of a {@link PriorChoice}
 * @param answerRates the assumed {@link ResponseRates}: a word, a number or the text of a file
 * @param flipRate assumed probability that an answer is wrong
 * @param omissionRate assumed probability that users do not name an attribute of the target, where a no proves nothing
 * @param gapRate assumed share of items with attributes in an incomplete group of which none is stated; 0 to take what
 *     items leave open for a no
 * @param stopThreshold see {@link StoppingRule}
 * @param stopThresholdPerAction see {@link StoppingRule}
 * @param lookahead number of the most probable items that {@link Lookahead} considers; 0 to use the stopping rule only
 * @param closedFormLookahead information of later questions as a share of that of the current one; 0 for no
 *     {@link ClosedFormLookahead}
 * @param objective name of the objective
 * @param turnCost cost of a turn, where a success is worth 1, if the objective is success
 * @param excludeKnown whether items that the user has interacted with are excluded
 * @param ranges whether questions may be about ranges of numbers
 * @param examples the largest number of validation tuples that the prior is fitted on
 * @param dialogues the largest number of dialogues in which each other value is tuned
 */
record InfoGainSettings(
        String prior,
        String answerRates,
        OptionalDouble flipRate,
        OptionalDouble omissionRate,
        OptionalDouble gapRate,
        OptionalDouble stopThreshold,
        OptionalDouble stopThresholdPerAction,
        OptionalInt lookahead,
        OptionalDouble closedFormLookahead,
        String objective,
        double turnCost,
        boolean excludeKnown,
        boolean ranges,
        int examples,
        int dialogues) {

    /** No assumption about "don't know". */
    static final String NO_RATES = "none";

    /** Rates that are learned in dialogues on validation tuples. */
    static final String LEARNED_RATES = "learned";

    static final double MAX_FLIP_RATE = 0.49;
    static final double MAX_OMISSION_RATE = 0.99;
    static final double MAX_GAP_RATE = 0.95;
    static final double MAX_CLOSED_FORM_LOOKAHEAD = 2;

    private static final Setting<String> PRIOR =
            Setting.tunedChoice("prior", PriorChoice.words()).description("features of the prior");
    static final Setting<String> ANSWER_RATES = Setting.wordOrFile("answerRates", NO_RATES, NO_RATES, LEARNED_RATES)
            .omittedAtDefault()
            .description("assumed probability that a question is answered by yes or no: a number for all attributes,"
                    + " a file with rates of each attribute, or learned in dialogues");
    static final Setting<OptionalDouble> FLIP_RATE = Setting.tunedReal("flipRate")
            .range(0, MAX_FLIP_RATE)
            .unit("probability")
            .description("assumed probability that an answer is wrong");
    static final Setting<OptionalDouble> OMISSION_RATE = Setting.tunedReal("omissionRate")
            .formerly("silence")
            .range(0, MAX_OMISSION_RATE)
            .unit("probability")
            .description("assumed probability that users omit an attribute of the target, where a no proves nothing");
    static final Setting<OptionalDouble> GAP_RATE = Setting.tunedReal("gapRate")
            .range(0, MAX_GAP_RATE)
            .unit("share")
            .description("assumed share of items with attributes in an incomplete group that state none of them;"
                    + " 0 to take what items leave open for a no");
    static final Setting<OptionalDouble> STOP_THRESHOLD = Setting.tunedReal("stopThreshold")
            .formerly("floor")
            .range(0, 1)
            .unit("probability")
            .description("smallest probability of the target in one list at which to recommend, with no action left");
    static final Setting<OptionalDouble> STOP_THRESHOLD_PER_ACTION = Setting.tunedReal("stopThresholdPerAction")
            .formerly("perAction")
            .range(0, 1)
            .unit("probability")
            .description("increase of that threshold for each action left");
    static final Setting<OptionalInt> LOOKAHEAD = Setting.tunedInteger("lookahead")
            .range(0, Integer.MAX_VALUE)
            .unit("items")
            .description("number of the most probable items in the lookahead; 0 for no lookahead");
    static final Setting<OptionalDouble> CLOSED_FORM_LOOKAHEAD = Setting.tunedReal("closedFormLookahead")
            .formerly("foresight")
            .range(0, MAX_CLOSED_FORM_LOOKAHEAD)
            .unit("share")
            .description(
                    "assumed information of later questions, relative to the current one; 0 for no such lookahead");
    private static final Setting<String> OBJECTIVE = Setting.choice("objective", "success", "success", "turns")
            .description("what is maximised: successes, or few turns on average");
    private static final Setting<Double> TURN_COST = Setting.real("turnCost", 0.01)
            .range(0, 1)
            .unit("successes")
            .description("cost of a turn, where a success is worth 1");
    private static final Setting<Boolean> EXCLUDE_KNOWN = Setting.flag("excludeKnown", true)
            .description("whether to exclude items that the user has interacted with");
    private static final Setting<Boolean> RANGES = Setting.flag("ranges", true)
            .description("whether to ask about ranges of numbers, such as a price of at most 30");
    private static final Setting<Integer> EXAMPLES = Setting.integer("examples", 4500)
            .range(1, 1_000_000)
            .unit("tuples")
            .description("largest number of validation tuples that the prior is fitted on");
    private static final Setting<Integer> DIALOGUES = Setting.integer("dialogues", 1000)
            .range(1, 1_000_000)
            .unit("dialogues")
            .description("largest number of dialogues in which each other value is tuned");

    static final List<Setting<?>> ALL = List.of(
            PRIOR,
            ANSWER_RATES,
            FLIP_RATE,
            OMISSION_RATE,
            GAP_RATE,
            STOP_THRESHOLD,
            STOP_THRESHOLD_PER_ACTION,
            LOOKAHEAD,
            CLOSED_FORM_LOOKAHEAD,
            OBJECTIVE,
            TURN_COST,
            EXCLUDE_KNOWN,
            RANGES,
            EXAMPLES,
            DIALOGUES);

    static InfoGainSettings read(SettingValues values) {
        return new InfoGainSettings(
                values.get(PRIOR),
                values.get(ANSWER_RATES),
                values.get(FLIP_RATE),
                values.get(OMISSION_RATE),
                values.get(GAP_RATE),
                values.get(STOP_THRESHOLD),
                values.get(STOP_THRESHOLD_PER_ACTION),
                values.get(LOOKAHEAD),
                values.get(CLOSED_FORM_LOOKAHEAD),
                values.get(OBJECTIVE),
                values.get(TURN_COST),
                values.get(EXCLUDE_KNOWN),
                values.get(RANGES),
                values.get(EXAMPLES),
                values.get(DIALOGUES));
    }

    /**
     * Checks that questions have rates of attributes if such are set.
     *
     * @throws IllegalArgumentException if they have none
     */
    InfoGainSettings checkedFor(QuestionType questions) {
        if (!answerRates.equals(NO_RATES) && questions.kind() == QuestionType.Kind.ENUMERATED) {
            throw new IllegalArgumentException("setting " + ANSWER_RATES.key() + " is '" + answerRates
                    + "': enumerated questions have no rates of single attributes; expected " + NO_RATES
                    + ", or binary or multiple-choice questions");
        }
        return this;
    }

    /** Returns whether each attribute has rates of its own, which take the place of the flip rate. */
    boolean hasRatesByAttribute() {
        return answerRates.equals(LEARNED_RATES) || FileReference.isText(answerRates);
    }

    /**
     * Returns the response rates that are the same for all attributes.
     *
     * @return the rates; {@link ResponseRates#NONE} if each attribute has its own
     */
    ResponseRates commonRates() {
        return answerRates.equals(NO_RATES) || hasRatesByAttribute()
                ? ResponseRates.NONE
                : ResponseRates.same(Double.parseDouble(answerRates));
    }

    /**
     * Reads the file of rates.
     *
     * @throws IllegalArgumentException if it cannot be read, has changed, or is no file of rates
     */
    AnswerRates readRates(Catalogue catalogue) {
        FileReference file = FileReference.parse(answerRates);
        return AnswerRatesFile.read(file.path(), file.content(), catalogue);
    }

    PriorSettings forPrior() {
        return new PriorSettings(prior, examples, excludeKnown);
    }

    Objective objective(TurnCounting counting) {
        return objective.equals("turns") ? Objective.turns(counting) : Objective.success(turnCost);
    }
}
