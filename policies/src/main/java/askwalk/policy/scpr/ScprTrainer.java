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
 * Trains the net that decides between asking and recommending, by deep Q-learning in dialogues about validation tuples.
 * All chance comes from the seed and the number of the dialogue or turn, so that training which goes on from a bookmark
 * gives the same net as if it had not been interrupted.
 */
final class ScprTrainer {

    /** Dialogues of one round have one simulator: a tuple that is drawn again has the same opening in it. */
    private static final int EPISODES_PER_ROUND = 1000;

    private static final double INITIAL_DEVIATION = 0.1;
    private static final String LEARNER = "learner";
    private static final String MEMORY = "memory";

    private final PolicySetup setup;
    private final ScprState state;
    private final ScprSettings.Training settings;
    private final Function<Consultation, Policy> policies;
    private final Seed seed;
    private final HeldOut parts;
    private final TupleDraw draw;
    private final NetSelection selection;
    private final Trajectory trajectory;
    private DqnLearner learner;
    private ReplayMemory memory;
    private int episodes;
    private long turns;

    /** Policies makes the policy that decides by a consultation. */
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
        parts = HeldOut.of(setup.validation(), settings.heldOut(), setup.seed());
        draw = new TupleDraw(setup.validation(), parts.training(), settings.byUser());
        selection = new NetSelection(setup, parts.selection(), seed.derive("check"));
        trajectory = new Trajectory(setup.protocol().maxActions(), state.size(), QConsultation.ACTIONS);
        Mlp net = Mlp.normal(
                state.size(),
                settings.hidden(),
                QConsultation.ACTIONS,
                INITIAL_DEVIATION,
                seed.derive("net").random());
        learner = new DqnLearner(net, state.size(), settings.learning());
        memory = new ReplayMemory(settings.memory(), state.size());
    }

    /** Trains and returns the net as it was when it did best; the figures get how well it did. */
    Mlp train(Map<String, Double> figures) {
        Checkpoint before = setup.bookmark().load();
        if (before != null) {
            restore(before);
        }
        long checks = 1L + settings.episodes() / settings.checkEpisodes();
        long steps = settings.episodes() + checks * parts.selection().size();
        try (Progress progress = setup.stages().begin("deep Q-learning", steps)) {
            progress.advance((int) Math.min(
                    Integer.MAX_VALUE,
                    episodes
                            + episodes
                                    / settings.checkEpisodes()
                                    * (long) parts.selection().size()));
            learn(progress);
        } catch (CancellationException e) {
            setup.bookmark().save(checkpoint());
            throw e;
        }
        selection.report(figures);
        figures.put("episodes", (double) episodes);
        return selection.best(learner.net());
    }

    /** Between dialogues all that counts is in the fields, so that it may stop there and go on later. */
    private void learn(Progress progress) {
        DialogueSimulator simulator = null;
        while (true) {
            if (episodes % settings.checkEpisodes() == 0) {
                check(progress);
                if (episodes > 0) {
                    setup.bookmark().save(checkpoint());
                }
            }
            if (episodes == settings.episodes()) {
                return;
            }
            progress.check();
            if (simulator == null || episodes % EPISODES_PER_ROUND == 0) {
                Seed round = seed.derive("round").derive(episodes / EPISODES_PER_ROUND);
                simulator = simulator(policies.apply(new QConsultation(state, this::explorer)), round);
            }
            int tuple = draw.next(seed.derive("tuple").derive(episodes).random());
            Outcome outcome = run(simulator, tuple);
            learnFrom(simulator.turns(), outcome);
            episodes++;
            progress.advance(1);
        }
    }

    /** Exploration draws from the conversation, so that a turn that is decided again is decided the same. */
    private Chooser explorer(Policy.Context context) {
        Mlp.Workspace work = learner.net().workspace();
        return (numbers, allowed) -> {
            SplittableRandom random = context.random();
            boolean explores = random.nextDouble() < settings.exploration().rate(turns + context.turn());
            boolean asks = explores
                    ? allowed[QConsultation.ASK] && random.nextBoolean()
                    : QConsultation.asks(learner.net(), work, numbers, allowed);
            int action = asks ? QConsultation.ASK : QConsultation.RECOMMEND;
            trajectory.record(context.turn(), numbers, allowed, action);
            return action;
        };
    }

    private void learnFrom(List<Turn> dialogue, Outcome outcome) {
        double share = settings.anneal() ? 1 - (double) episodes / settings.episodes() : 1;
        for (int turn = 0; turn < dialogue.size(); turn++) {
            boolean last = turn + 1 == dialogue.size();
            trajectory.remember(
                    turn, last, (float) settings.rewards().of(dialogue.get(turn), last && !outcome.success()), memory);
            turns++;
            if (turns % settings.turnsPerStep() == 0) {
                learner.learn(memory, seed.derive("step").derive(turns).random(), share);
            }
        }
        if ((episodes + 1) % settings.targetEpisodes() == 0) {
            learner.syncTarget();
        }
    }

    /** Tries the net on the held-out tuples, always with the same openings, and keeps it if it is the best so far. */
    private void check(Progress progress) {
        Mlp net = learner.net();
        for (float[] row : net.parameters()) {
            if (!isFinite(row)) {
                throw new TrainingDivergedException(
                        "", "try a learningRate below " + settings.learning().learningRate());
            }
        }
        selection.check(net, policies.apply(QConsultation.greedy(state, net)), episodes, progress);
    }

    private static boolean isFinite(float[] numbers) {
        for (float number : numbers) {
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
        Map<String, Double> figures = new HashMap<>();
        learner.save(LEARNER, matrices);
        memory.save(MEMORY, matrices);
        figures.put("episodes", (double) episodes);
        figures.put("turns", (double) turns);
        selection.save(matrices, figures);
        return new Checkpoint(matrices, figures);
    }

    private void restore(Checkpoint kept) {
        Map<String, Double> figures = kept.metrics();
        learner = DqnLearner.restore(kept, LEARNER, state.size(), QConsultation.ACTIONS, settings.learning());
        memory = ReplayMemory.restore(kept, MEMORY, settings.memory(), state.size());
        episodes = figures.get("episodes").intValue();
        turns = figures.get("turns").longValue();
        selection.restore(kept, state.size(), QConsultation.ACTIONS);
    }
}
