package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.learning.Checkpoint;
import askwalk.learning.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.DoubleFunction;

/** Makes an information-gain policy: finds a prior, and then in dialogues on validation tuples what is left open. */
final class InfoGainTrainer {

    private static final double[] FLIP_RATES = {0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3};
    private static final double[] SILENCES = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 1};
    private static final double[] FLOORS = {0, 0.02, 0.05, 0.1, 0.2, 0.3};
    private static final double[] PER_ACTION = {0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08};
    private static final double[] LOOKAHEADS = {0, 100, 300};

    private final PolicySetup setup;
    private final InfoGainSettings settings;
    private final Histories histories;
    private final Inquiries inquiries;
    private final ValidationTrial trial;
    private final Map<String, Double> figures = new HashMap<>();
    private Prior prior;
    private InfoGainModel.Rules rules;

    InfoGainTrainer(PolicySetup setup, InfoGainSettings settings) {
        this.setup = setup;
        this.settings = settings;
        histories = new Histories(setup.graph(), setup.validation());
        inquiries = new Inquiries(setup.graph(), histories, setup.protocol().questions());
        trial = ValidationTrial.ofAtMost(setup, settings.dialogues());
    }

    Checkpoint train() {
        prior = new PriorTrainer(setup, settings, histories, figures).train();
        Objective objective = settings.objective(setup.protocol().counting());
        rules = new InfoGainModel.Rules(
                settings.flipRate().orElse(0),
                settings.silence().orElse(0.1),
                new SwitchRule(
                        settings.floor().orElse(0.05), settings.perAction().orElse(0.02)),
                0,
                objective,
                settings.excludeKnown());
        if (setup.protocol().answerModel() == AnswerModel.NO_PROVES_NOTHING) {
            tune(InfoGainSettings.SILENCE, settings.silence(), SILENCES, value -> rules.withSilence(value));
        }
        tuneWithCare(InfoGainSettings.FLIP_RATE, settings.flipRate(), FLIP_RATES, value -> rules.withFlipRate(value));
        tuneFloor();
        tune(
                InfoGainSettings.PER_ACTION,
                settings.perAction(),
                PER_ACTION,
                value -> rules.withRule(new SwitchRule(rules.rule().floor(), value)));
        tuneFloor();
        OptionalDouble lookahead = settings.lookahead().isPresent()
                ? OptionalDouble.of(settings.lookahead().getAsInt())
                : OptionalDouble.empty();
        tune(InfoGainSettings.LOOKAHEAD, lookahead, LOOKAHEADS, value -> rules.withLookahead((int) value));
        return new Checkpoint(InfoGainMatrices.of(new InfoGainModel(prior, rules)), figures);
    }

    private void tuneFloor() {
        tune(
                InfoGainSettings.FLOOR,
                settings.floor(),
                FLOORS,
                value -> rules.withRule(new SwitchRule(value, rules.rule().perAction())));
    }

    /** Takes the value of most worth. */
    private void tune(String what, OptionalDouble set, double[] grid, DoubleFunction<InfoGainModel.Rules> changed) {
        tune(what, set, grid, changed, (worths, best) -> sum(worths) > sum(best));
    }

    /** Takes a later value only where it is better beyond doubt, by twice the standard error of the difference. */
    private void tuneWithCare(
            String what, OptionalDouble set, double[] grid, DoubleFunction<InfoGainModel.Rules> changed) {
        tune(what, set, grid, changed, InfoGainTrainer::isClearlyMore);
    }

    private void tune(
            String what,
            OptionalDouble set,
            double[] grid,
            DoubleFunction<InfoGainModel.Rules> changed,
            BiPredicate<double[], double[]> better) {
        double found = set.orElse(grid[0]);
        if (set.isEmpty()) {
            double[] most = null;
            try (Progress progress = setup.stages().begin(what, (long) grid.length * trial.dialogues())) {
                for (double value : grid) {
                    double[] worths = worths(changed.apply(value), progress);
                    if (most == null || better.test(worths, most)) {
                        most = worths;
                        found = value;
                    }
                }
            }
        }
        rules = changed.apply(found);
        figures.put(what, found);
    }

    private double[] worths(InfoGainModel.Rules tried, Progress progress) {
        InfoGainPolicy policy = new InfoGainPolicy(new InfoGainModel(prior, tried), inquiries);
        return trial
                .run(() -> policy, (same, score) -> tried.objective().worth(score.successes(), score.turns()), progress)
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double sum(double[] worths) {
        return Arrays.stream(worths).sum();
    }

    private static boolean isClearlyMore(double[] worths, double[] than) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < worths.length; i++) {
            double difference = worths[i] - than[i];
            sum += difference;
            squares += difference * difference;
        }
        return sum > 2 * Math.sqrt(squares);
    }
}
