package askwalk.policy.reinforce;

import askwalk.conversation.Policy;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.nn.Adam;
import askwalk.nn.Chooser;
import askwalk.nn.MaskedSoftmax;
import askwalk.nn.Mlp;
import askwalk.nn.Optimiser;
import askwalk.nn.ParameterRows;
import askwalk.nn.Sgd;
import askwalk.nn.Trajectory;
import askwalk.policy.NetSelection;
import askwalk.policy.PolicySetup;
import askwalk.random.Seed;
import askwalk.random.Shuffle;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.training.HeldOut;
import askwalk.training.TrainingDivergedException;
import java.util.Map;
import java.util.SplittableRandom;

/** REINFORCE: a net tries actions in dialogues, and those that paid become more probable. */
final class ReinforceTrainer {

    private final PolicySetup setup;
    private final NetSpec design;
    private final TrainingSettings.Reinforce settings;
    private final Seed seed;
    private final HeldOut parts;
    private final Mlp net;
    private final Mlp.Workspace work;
    private final float[][] gradient;
    private final Optimiser optimiser;
    private final Baseline baseline;
    private final NetSelection selection;
    private final Trajectory trajectory;
    private final double[] returns;
    private int episodes;

    ReinforceTrainer(PolicySetup setup, NetSpec design, TrainingSettings.Reinforce settings, Mlp net) {
        this.setup = setup;
        this.design = design;
        this.settings = settings;
        this.net = net;
        seed = setup.seed().derive("reinforce");
        parts = HeldOut.of(setup.validation(), settings.heldOut(), setup.seed());
        work = net.workspace();
        gradient = ParameterRows.zeros(net.parameters());
        optimiser = settings.optimiser().equals("adam")
                ? new Adam(settings.learningRate(), gradient)
                : new Sgd((float) settings.learningRate());
        int maxActions = setup.protocol().maxActions();
        baseline = new Baseline(settings.baseline(), maxActions);
        selection = new NetSelection(setup, parts.selection(), seed.derive("check"));
        trajectory = design.trajectory(maxActions);
        returns = new double[maxActions];
    }

    /** Trains the net and returns it as it was when it did best; the figures get how well it did. */
    Mlp train(Map<String, Double> figures) {
        int perPass = parts.training().size();
        int checks = 1 + settings.passes() * Math.min(settings.checksPerPass(), perPass);
        long steps = (long) settings.passes() * perPass
                + (long) checks * parts.selection().size();
        try (Progress progress = setup.stages().begin("REINFORCE", steps)) {
            check(progress);
            selection.score().ifPresent(before -> {
                figures.put("heldOutSuccessRateBefore", before.successRate());
                figures.put("heldOutAverageTurnsBefore", before.averageTurns());
            });
            for (int pass = 0; pass < settings.passes(); pass++) {
                pass(seed.derive("pass").derive(pass), progress);
            }
        }
        selection.report(figures);
        figures.put("episodes", (double) episodes);
        return selection.best(net);
    }

    private void pass(Seed passSeed, Progress progress) {
        int[] order = parts.training().toArray();
        Shuffle.shuffle(order, 0, order.length, passSeed.derive("order").random());
        NetPolicy explorer = new NetPolicy(design, setup.preference(), this::sampler);
        DialogueSimulator simulator = new DialogueSimulator(setup.testbed(passSeed.derive("dialogues")), explorer);
        int checks = Math.min(settings.checksPerPass(), order.length);
        int checked = 0;
        int inUpdate = 0;
        for (int i = 0; i < order.length; i++) {
            progress.check();
            learn(simulator, run(simulator, order[i]));
            episodes++;
            progress.advance(1);
            if (++inUpdate == settings.episodesPerUpdate() || i + 1 == order.length) {
                update(inUpdate);
                inUpdate = 0;
            }
            if ((i + 1L) * checks / order.length > checked) {
                checked++;
                check(progress);
            }
        }
    }

    /** The sampling is the conversation's own, so that a turn that is decided again is decided the same. */
    private Chooser sampler(Policy.Context context) {
        float[] probabilities = new float[design.actions().size()];
        return (state, allowed) -> {
            net.forward(state, work);
            MaskedSoftmax.probabilities(work.outputs(), allowed, probabilities);
            SplittableRandom random = context.random();
            int action = MaskedSoftmax.sample(probabilities, random);
            if (action < 0) {
                throw new TrainingDivergedException(
                        "",
                        "try a learningRate below " + settings.learningRate()
                                + ", or check whether the preference model gives finite numbers");
            }
            trajectory.record(context.turn(), state, allowed, action);
            return action;
        };
    }

    private void learn(DialogueSimulator simulator, Outcome outcome) {
        settings.rewards().returns(simulator.turns(), outcome.success(), returns);
        for (int turn = 0; turn < simulator.turns().size(); turn++) {
            float advantage = baseline.advantage(turn, returns[turn]);
            net.forward(trajectory.state(turn), work);
            trajectory.backward(turn, advantage, net, work, gradient);
        }
    }

    private void update(int dialogues) {
        if (dialogues > 1) {
            ParameterRows.divide(gradient, dialogues);
        }
        optimiser.step(net.parameters(), gradient);
        ParameterRows.clear(gradient);
    }

    /** Tries the net on the held-out tuples, always with the same openings, and keeps it if it is the best so far. */
    private void check(Progress progress) {
        selection.check(net, NetPolicy.greedy(design, setup.preference(), net), episodes, progress);
    }

    private Outcome run(DialogueSimulator simulator, int tuple) {
        Tuples tuples = setup.validation();
        return simulator.run(tuples.user(tuple), tuples.item(tuple), tuple);
    }
}
