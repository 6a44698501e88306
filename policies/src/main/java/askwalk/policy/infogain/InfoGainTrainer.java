package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Prior;
import askwalk.policy.infogain.prior.PriorTrainer;
import askwalk.settings.Setting;
import askwalk.training.GridSearch;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Makes an information-gain policy: finds a prior, and then in dialogues on validation tuples what is left open. */
final class InfoGainTrainer {

    private static final double[] FLIP_RATES = {0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3};
    private static final double[] SILENCES = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9};
    private static final double[] FLOORS = {0, 0.02, 0.05, 0.1, 0.2, 0.3};
    private static final double[] PER_ACTION = {0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08};
    private static final double[] LOOKAHEADS = {0, 100, 300, 1000};
    private static final double[] FORESIGHTS = {0, 0.5, 0.7, 0.9};

    /** How often users are taken not to name what an item carries, where a no proves that it does not. */
    static final double ASSUMED_SILENCE = 0.1;

    /**
     * Flip rates differ by chance in so few dialogues: users count as truthful unless it is clear that they are not.
     */
    private static final double ERRORS = 2;

    /** What takes more time than the rule has to be better by more than chance alone often gives. */
    private static final double WORTH_ITS_TIME = 1;

    private final PolicySetup setup;
    private final InfoGainSettings settings;
    private final InteractionHistory histories;
    private final QuestionSelectors inquiries;
    private final ValidationTrial trial;
    private final Map<String, Double> figures = new HashMap<>();
    private Prior prior;
    private InfoGainModel.Rules rules;

    InfoGainTrainer(PolicySetup setup, InfoGainSettings settings) {
        this.setup = setup;
        this.settings = settings;
        histories = new InteractionHistory(setup.graph(), setup.validation());
        inquiries =
                new QuestionSelectors(setup.graph(), histories, setup.protocol().questions());
        trial = ValidationTrial.ofAtMost(setup, settings.dialogues());
    }

    Checkpoint train() {
        prior = new PriorTrainer(setup, settings.forPrior(), histories, figures).train();
        Objective objective = settings.objective(setup.protocol().counting());
        rules = new InfoGainModel.Rules(
                settings.flipRate().orElse(0),
                settings.silence().orElse(ASSUMED_SILENCE),
                new StoppingRule(
                        settings.floor().orElse(0.05), settings.perAction().orElse(0.02)),
                0,
                0,
                objective,
                settings.excludeKnown());
        if (setup.protocol().answerModel() == AnswerModel.NO_PROVES_NOTHING) {
            tune(InfoGainSettings.SILENCE, settings.silence(), SILENCES, value -> rules.withSilence(value));
        }
        tune(InfoGainSettings.FLIP_RATE, settings.flipRate(), FLIP_RATES, value -> rules.withFlipRate(value), ERRORS);
        tuneFloor();
        tune(
                InfoGainSettings.PER_ACTION,
                settings.perAction(),
                PER_ACTION,
                value -> rules.withRule(new StoppingRule(rules.rule().floor(), value)));
        tuneFloor();
        OptionalDouble lookahead = settings.lookahead().isPresent()
                ? OptionalDouble.of(settings.lookahead().getAsInt())
                : OptionalDouble.empty();
        tune(
                InfoGainSettings.LOOKAHEAD,
                lookahead,
                LOOKAHEADS,
                value -> rules.withLookahead((int) value),
                WORTH_ITS_TIME);
        tune(InfoGainSettings.FORESIGHT, settings.foresight(), FORESIGHTS, value -> rules.withForesight(value));
        return new Checkpoint(InfoGainMatrices.of(new InfoGainModel(prior, rules)), figures);
    }

    private void tuneFloor() {
        tune(
                InfoGainSettings.FLOOR,
                settings.floor(),
                FLOORS,
                value -> rules.withRule(new StoppingRule(value, rules.rule().perAction())));
    }

    /** Takes the value of most worth. */
    private void tune(Setting<?> what, OptionalDouble set, double[] grid, DoubleFunction<InfoGainModel.Rules> changed) {
        tune(what, set, grid, changed, 0);
    }

    /**
     * Takes the value of most worth, if it is set apart from the first by so many standard errors of the difference;
     * else the first.
     */
    private void tune(
            Setting<?> what,
            OptionalDouble set,
            double[] grid,
            DoubleFunction<InfoGainModel.Rules> changed,
            double errors) {
        double found;
        if (set.isPresent()) {
            found = set.getAsDouble();
        } else {
            try (Progress progress = setup.stages().begin(what.key(), (long) grid.length * trial.dialogues())) {
                found = GridSearch.best(
                        grid,
                        value -> worths(changed.apply(value), progress),
                        (worths, most, first) -> isMore(worths, most, 0) && isMore(worths, first, errors));
            }
        }
        rules = changed.apply(found);
        figures.put(what.key(), found);
    }

    private double[] worths(InfoGainModel.Rules tried, Progress progress) {
        InfoGainPolicy policy = new InfoGainPolicy(new InfoGainModel(prior, tried), inquiries);
        return trial
                .run(() -> policy, (same, score) -> tried.objective().worth(score.successes(), score.turns()), progress)
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static boolean isMore(double[] worths, double[] than, double errors) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < worths.length; i++) {
            double difference = worths[i] - than[i];
            sum += difference;
            squares += difference * difference;
        }
        return sum > errors * Math.sqrt(squares);
    }
}
