package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.model.Checkpoint;
import askwalk.policy.DialogueTuning;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Prior;
import askwalk.policy.infogain.prior.PriorTrainer;
import askwalk.settings.FileReference;
import askwalk.settings.Setting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * Trains an information-gain policy: fits the prior, and then tunes the values that are not set, one after another, in
 * dialogues on validation tuples.
 */
final class InfoGainTrainer {

    private static final double[] FLIP_RATES = {0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3};
    private static final double[] OMISSION_RATES = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9};
    private static final double[] GAP_RATES = {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7};
    private static final double[] STOP_THRESHOLDS = {0, 0.02, 0.05, 0.1, 0.2, 0.3};
    private static final double[] STOP_THRESHOLDS_PER_ACTION = {0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08};
    private static final double[] LOOKAHEADS = {0, 100, 300, 1000};
    private static final double[] CLOSED_FORM_LOOKAHEADS = {0, 0.5, 0.7, 0.9};

    /** With users who err, a lookahead in closed form is the first value, which others have to exceed. */
    private static final double[] CLOSED_FORM_LOOKAHEADS_OF_ERRORS = {0.7, 0, 0.5, 0.9};

    /**
     * On validation tuples of four data sets and two flip rates, the first value was better than the stopping rule by
     * .004 to .026 of the objective, which is less than the noise of so few dialogues.
     */
    private static final double MIN_ERRORS_OF_CLOSED_FORM = 1;

    /** The omission rate if it is neither set nor tuned. */
    static final double DEFAULT_OMISSION_RATE = 0.1;

    /**
     * A flip rate above 0 has to improve on 0 by this many standard errors; otherwise users count as truthful, since in
     * so few dialogues a smaller difference may be due to chance.
     */
    private static final double MIN_ERRORS_OF_FLIP_RATE = 2;

    /**
     * A lookahead, which takes more time, has to improve on the stopping rule by this many standard errors, more than
     * is often due to chance.
     */
    private static final double MIN_ERRORS_OF_LOOKAHEAD = 1;

    private final PolicySetup setup;
    private final InfoGainSettings settings;
    private final InteractionHistory history;
    private final QuestionSelectors selectors;
    private final ValidationTrial trial;
    private final DialogueTuning<InfoGainModel.Parameters> tuning;
    private final Objective objective;
    private final Map<String, Double> metrics = new HashMap<>();
    private Prior prior;
    private InfoGainModel.Parameters parameters;

    InfoGainTrainer(PolicySetup setup, InfoGainSettings settings) {
        this(setup, settings, ValidationTrial.ofAtMost(setup, settings.dialogues()));
    }

    InfoGainTrainer(PolicySetup setup, InfoGainSettings settings, ValidationTrial trial) {
        this.setup = setup;
        this.settings = settings;
        history = new InteractionHistory(setup.graph(), setup.validation());
        selectors =
                new QuestionSelectors(setup.graph(), history, setup.protocol().questions());
        this.trial = trial;
        objective = settings.objective(setup.protocol().counting());
        tuning = new DialogueTuning<>(
                trial,
                setup.stages(),
                tried -> new InfoGainPolicy(new InfoGainModel(prior, tried), selectors),
                score -> objective.value(score.successes(), score.turns()));
    }

    Checkpoint train() {
        ResponseRates given = givenRates(); // a wrong file is refused before the prior is trained
        prior = new PriorTrainer(setup, settings.forPrior(), history, metrics).train();
        parameters = new InfoGainModel.Parameters(
                given,
                settings.flipRate().orElse(0),
                settings.omissionRate().orElse(DEFAULT_OMISSION_RATE),
                settings.gapRate().orElse(0),
                new StoppingRule(
                        settings.stopThreshold().orElse(0.05),
                        settings.stopThresholdPerAction().orElse(0.02)),
                0,
                0,
                objective,
                settings.excludeKnown(),
                settings.ranges());
        if (setup.graph().schema().hasIncompleteGroups()) {
            tune(InfoGainSettings.GAP_RATE, settings.gapRate(), GAP_RATES, value -> parameters.withGapRate(value));
        }
        if (setup.protocol().answerModel() == AnswerModel.NO_PROVES_NOTHING) {
            tune(
                    InfoGainSettings.OMISSION_RATE,
                    settings.omissionRate(),
                    OMISSION_RATES,
                    value -> parameters.withOmissionRate(value));
        }
        if (settings.answerRates().equals(InfoGainSettings.LEARNED_RATES)) {
            AnswerRateTrainer rates = new AnswerRateTrainer(setup, trial, selectors, prior);
            parameters =
                    parameters.withResponseRates(ResponseRates.of(rates.train(new InfoGainModel(prior, parameters))));
        }
        if (settings.hasRatesByAttribute()) {
            parameters = parameters.withFlipRate(0); // each attribute has its own
        } else {
            tune(
                    InfoGainSettings.FLIP_RATE,
                    settings.flipRate(),
                    FLIP_RATES,
                    value -> parameters.withFlipRate(value),
                    MIN_ERRORS_OF_FLIP_RATE);
        }
        tuneStopThreshold();
        tune(
                InfoGainSettings.STOP_THRESHOLD_PER_ACTION,
                settings.stopThresholdPerAction(),
                STOP_THRESHOLDS_PER_ACTION,
                value -> parameters.withStoppingRule(
                        new StoppingRule(parameters.stoppingRule().baseThreshold(), value)));
        tuneStopThreshold();
        OptionalDouble lookahead = settings.lookahead().isPresent()
                ? OptionalDouble.of(settings.lookahead().getAsInt())
                : OptionalDouble.empty();
        tune(
                InfoGainSettings.LOOKAHEAD,
                lookahead,
                LOOKAHEADS,
                value -> parameters.withLookahead((int) value),
                MIN_ERRORS_OF_LOOKAHEAD);
        tune(
                InfoGainSettings.CLOSED_FORM_LOOKAHEAD,
                settings.closedFormLookahead(),
                parameters.mayErr() ? CLOSED_FORM_LOOKAHEADS_OF_ERRORS : CLOSED_FORM_LOOKAHEADS,
                value -> parameters.withClosedFormLookahead(value),
                parameters.mayErr() ? MIN_ERRORS_OF_CLOSED_FORM : 0);
        return new Checkpoint(InfoGainMatrices.of(new InfoGainModel(prior, parameters)), metrics);
    }

    /** Returns the response rates that are set. */
    private ResponseRates givenRates() {
        return FileReference.isText(settings.answerRates())
                ? ResponseRates.of(InfoGainMatrices.rounded(
                        settings.readRates(setup.graph().catalogue())))
                : settings.commonRates();
    }

    private void tuneStopThreshold() {
        tune(
                InfoGainSettings.STOP_THRESHOLD,
                settings.stopThreshold(),
                STOP_THRESHOLDS,
                value -> parameters.withStoppingRule(
                        new StoppingRule(value, parameters.stoppingRule().thresholdPerAction())));
    }

    /** Sets the value that wins a race. */
    private void tune(
            Setting<?> what, OptionalDouble set, double[] grid, DoubleFunction<InfoGainModel.Parameters> changed) {
        tune(what, set, grid, changed, 0);
    }

    /**
     * Sets the value that wins a race, in which others have to exceed the first value by {@code minErrors} standard
     * errors of the difference.
     */
    private void tune(
            Setting<?> what,
            OptionalDouble set,
            double[] grid,
            DoubleFunction<InfoGainModel.Parameters> changed,
            double minErrors) {
        double selected = set.isPresent()
                ? set.getAsDouble()
                : grid[
                        tuning.best(
                                what.key(),
                                Arrays.stream(grid).mapToObj(changed).toList(),
                                minErrors)];
        parameters = changed.apply(selected);
        metrics.put(what.key(), selected);
    }
}
