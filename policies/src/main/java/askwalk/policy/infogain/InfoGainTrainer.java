package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.learning.Checkpoint;
import askwalk.learning.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
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
        tune(InfoGainSettings.FLIP_RATE, settings.flipRate(), FLIP_RATES, value -> rules.withFlipRate(value));
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

    private void tune(String what, OptionalDouble set, double[] grid, DoubleFunction<InfoGainModel.Rules> changed) {
        if (set.isPresent()) {
            rules = changed.apply(set.getAsDouble());
            figures.put(what, set.getAsDouble());
            return;
        }
        double best = grid[0];
        double most = Double.NEGATIVE_INFINITY;
        try (Progress progress = setup.stages().begin(what, (long) grid.length * trial.dialogues())) {
            for (double value : grid) {
                InfoGainPolicy policy = new InfoGainPolicy(new InfoGainModel(prior, changed.apply(value)), inquiries);
                ValidationTrial.Score score = trial.score(policy, progress);
                double worth = rules.objective().worth(score.successes(), score.turns());
                if (worth > most) {
                    most = worth;
                    best = value;
                }
            }
        }
        rules = changed.apply(best);
        figures.put(what, best);
    }
}
