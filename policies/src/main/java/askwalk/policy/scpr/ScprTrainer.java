package askwalk.policy.scpr;

import askwalk.conversation.Policy;
import askwalk.conversation.Turn;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.nn.Chooser;
import askwalk.nn.DqnLearner;
import askwalk.nn.Mlp;
import askwalk.nn.ReplayMemory;
import askwalk.nn.Trajectory;
import askwalk.policy.NetSelection;
import askwalk.policy.PolicySetup;
import askwalk.policy.cpr.Consultation;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.training.HeldOut;
import askwalk.training.TrainingDivergedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Deep Q-learning of the decision between asking and recommending, in dialogues about validation tuples. All randomness
 * is derived from the seed and the index of the dialogue or turn, so resumed training gives the same net as
 * uninterrupted training.
 */
final class ScprTrainer {

    /** The number of dialogues with the same simulator; within them, a repeated tuple has the same opening. */
    private static final int EPISODES_PER_ROUND = 1000;

    private static final double INITIAL_DEVIATION = 0.1;
    private static final String LEARNER = "learner";
    private static final String MEMORY = "memory";

    private final PolicySetup setup;
    private final ScprState state;
    private final ScprSettings.Training settings;
    private final Function<Consultation, Policy> policies;
    private final Seed seed;
    private final HeldOut split;
    private final TupleDraw draw;
    private final NetSelection selection;
    private final Trajectory trajectory;
    private DqnLearner learner;
    private ReplayMemory memory;
    private int episodes;
    private long turns;

    /** Creates a trainer; {@code policies} creates the policy of a consultation. */
    ScprTrainer(
            PolicySetup setup,
            ScprState state,
            ScprSettings.Training settings,
            Function<Consultation, Policy> policies) {
        this.setup = setup;
        this.state = state;
        this.settings = settings;
        this.policies = policies;
        seed = setup.seed().derive("scpr");
        split = HeldOut.of(setup.validation(), settings.heldOut(), setup.seed());
        draw = new TupleDraw(setup.validation(), split.training(), settings.byUser());
        RecordedTrial trial = new RecordedTrial(setup, split.selection(), seed.derive("check"), state, policies);
        selection = new NetSelection(split.selection().size(), trial::score);
        trajectory = new Trajectory(setup.protocol().maxActions(), state.size(), QConsultation.ACTIONS);
        Mlp net = Mlp.normal(
                state.size(),
                settings.hidden(),
                QConsultation.ACTIONS,
                INITIAL_DEVIATION,
                seed.derive("net").random());
        learner = new DqnLearner(net, settings.learning());
        memory = new ReplayMemory(settings.memory(), state.size());
    }

    /** Trains the net and returns the version with the best held-out score. Its metrics are added to the map. */
    Mlp train(Map<String, Double> metrics) {
        Checkpoint saved = setup.trainingState().load();
        if (saved != null) {
            restore(saved);
        }
        long evaluations = 1L + settings.episodes() / settings.evaluateEvery();
        long steps = settings.episodes() + evaluations * split.selection().size();
        try (Progress progress = setup.stages().begin("deep Q-learning", steps);
                selection) {
            long evaluated = selection.pendingEpisodes().orElse(episodes) / settings.evaluateEvery();
            progress.advance((int) Math.min(
                    Integer.MAX_VALUE, episodes + evaluated * split.selection().size()));
            learn(progress);
        } catch (CancellationException e) {
            setup.trainingState().save(checkpoint());
            throw e;
        }
        selection.report(metrics);
        metrics.put("episodes", (double) episodes);
        return selection.best(learner.net());
    }

    /**
     * Runs the training loop. Between dialogues, the complete state is in the fields, so training can stop there and be
     * resumed.
     */
    private void learn(Progress progress) {
        DialogueSimulator simulator = null;
        while (true) {
            if (episodes % settings.evaluateEvery() == 0) {
                selection.complete(progress);
                if (episodes > 0) {
                    setup.trainingState().save(checkpoint());
                }
                evaluate(progress);
            }
            if (episodes == settings.episodes()) {
                selection.complete(progress);
                return;
            }
            progress.check();
            if (simulator == null || episodes % EPISODES_PER_ROUND == 0) {
                Seed round = seed.derive("round").derive(episodes / EPISODES_PER_ROUND);
                simulator = simulator(policies.apply(new QConsultation(state, this::exploring)), round);
            }
            int tuple = draw.next(seed.derive("tuple").derive(episodes).random());
            Outcome outcome = run(simulator, tuple);
            learnFrom(simulator.turns(), outcome);
            episodes++;
            progress.advance(1);
        }
    }

    /**
     * Returns an exploring chooser. It uses the random source of the conversation, so that a repeated turn has the same
     * action.
     */
    private Chooser exploring(Policy.Context context) {
        Mlp.Workspace work = learner.net().workspace();
        return (encoded, allowed) -> {
            SplittableRandom random = context.random();
            boolean explores = random.nextDouble() < settings.exploration().rate(turns + context.turn());
            boolean asks = explores
                    ? allowed[QConsultation.ASK] && random.nextBoolean()
                    : QConsultation.asks(learner.net(), work, encoded, allowed);
            int action = asks ? QConsultation.ASK : QConsultation.RECOMMEND;
            trajectory.record(context.turn(), encoded, allowed, action);
            return action;
        };
    }

    private void learnFrom(List<Turn> dialogue, Outcome outcome) {
        double rateFactor = settings.anneal() ? 1 - (double) episodes / settings.episodes() : 1;
        for (int turn = 0; turn < dialogue.size(); turn++) {
            boolean last = turn + 1 == dialogue.size();
            trajectory.remember(
                    turn, last, (float) settings.rewards().of(dialogue.get(turn), last && !outcome.success()), memory);
            turns++;
            if (turns % settings.turnsPerStep() == 0) {
                learner.learn(memory, seed.derive("step").derive(turns).random(), rateFactor);
            }
        }
        if ((episodes + 1) % settings.targetEpisodes() == 0) {
            learner.syncTarget();
        }
    }

    /** Starts the evaluation of the net on the held-out tuples, always with the same openings. */
    private void evaluate(Progress progress) {
        Mlp net = learner.net();
        for (float[] row : net.parameters()) {
            if (!isFinite(row)) {
                throw new TrainingDivergedException(
                        "", "try a learningRate below " + settings.learning().learningRate());
            }
        }
        selection.evaluate(net, episodes, progress);
    }

    private static boolean isFinite(float[] encoded) {
        for (float number : encoded) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private DialogueSimulator simulator(Policy policy, Seed dialogues) {
        return new DialogueSimulator(setup.testbed(dialogues), policy);
    }

    private Outcome run(DialogueSimulator simulator, int tuple) {
        Tuples tuples = setup.validation();
        return simulator.run(tuples.user(tuple), tuples.item(tuple), tuple);
    }

    private Checkpoint checkpoint() {
        Map<String, Matrix> matrices = new HashMap<>();
        Map<String, Double> metrics = new HashMap<>();
        learner.save(LEARNER, matrices);
        memory.save(MEMORY, matrices);
        metrics.put("episodes", (double) episodes);
        metrics.put("turns", (double) turns);
        selection.save(matrices, metrics);
        return new Checkpoint(matrices, metrics);
    }

    private void restore(Checkpoint saved) {
        Map<String, Double> metrics = saved.metrics();
        learner = DqnLearner.restore(saved, LEARNER, state.size(), QConsultation.ACTIONS, settings.learning());
        memory = ReplayMemory.restore(saved, MEMORY, settings.memory(), state.size());
        episodes = metrics.get("episodes").intValue();
        turns = metrics.get("turns").longValue();
        selection.restore(saved, state.size(), QConsultation.ACTIONS);
    }
}
