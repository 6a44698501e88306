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
import askwalk.policy.ValidationTrial;
import askwalk.random.Seed;
import askwalk.random.Shuffle;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.training.HeldOut;
import askwalk.training.TrainingDivergedException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The REINFORCE algorithm. A net samples actions in dialogues; actions with a positive advantage become more probable,
 * those with a negative one less probable.
 */
final class ReinforceTrainer {

    private final PolicySetup setup;
    private final NetSpec netSpec;
    private final TrainingSettings.Reinforce settings;
    private final Seed seed;
    private final HeldOut split;
    private final Mlp net;
    private final Mlp.Workspace work;
    private final float[][] gradient;
    private final Optimiser optimiser;
    private final Baseline baseline;
    private final NetSelection selection;
    private final Trajectory trajectory;
    private final double[] returns;
    private int episodes;

    ReinforceTrainer(PolicySetup setup, NetSpec netSpec, TrainingSettings.Reinforce settings, Mlp net) {
        this.setup = setup;
        this.netSpec = netSpec;
        this.settings = settings;
        this.net = net;
        seed = setup.seed().derive("reinforce");
        split = HeldOut.of(setup.validation(), settings.heldOut(), setup.seed());
        work = net.workspace();
        gradient = ParameterRows.zeros(net.parameters());
        optimiser = settings.optimiser().equals("adam")
                ? new Adam(settings.learningRate(), gradient)
                : new Sgd((float) settings.learningRate());
        int maxActions = setup.protocol().maxActions();
        baseline = new Baseline(settings.baseline(), maxActions);
        ValidationTrial trial = new ValidationTrial(setup, split.selection(), seed.derive("check"));
        selection = new NetSelection(
                trial.dialogues(),
                (candidate, progress) ->
                        trial.score(NetPolicy.greedy(netSpec, setup.preference(), candidate), progress));
        trajectory = netSpec.trajectory(maxActions);
        returns = new double[maxActions];
    }

    /** Trains the net and returns the version with the best held-out score. Its metrics are added to the map. */
    Mlp train(Map<String, Double> metrics) {
        int perEpoch = split.training().size();
        int evaluations = 1 + settings.epochs() * Math.min(settings.evaluationsPerEpoch(), perEpoch);
        long steps = (long) settings.epochs() * perEpoch
                + (long) evaluations * split.selection().size();
        try (Progress progress = setup.stages().begin("REINFORCE", steps);
                selection) {
            selection.evaluate(net, episodes, progress);
            selection.complete(progress);
            selection.score().ifPresent(before -> {
                metrics.put("heldOutSuccessRateBefore", before.successRate());
                metrics.put("heldOutAverageTurnsBefore", before.averageTurns());
            });
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                epoch(seed.derive("pass").derive(epoch), progress);
            }
            selection.complete(progress);
        }
        selection.report(metrics);
        metrics.put("episodes", (double) episodes);
        return selection.best(net);
    }

    private void epoch(Seed epochSeed, Progress progress) {
        int[] order = split.training().toArray();
        Shuffle.shuffle(order, 0, order.length, epochSeed.derive("order").random());
        NetPolicy exploring = new NetPolicy(netSpec, setup.preference(), this::sampling);
        DialogueSimulator simulator = new DialogueSimulator(setup.testbed(epochSeed.derive("dialogues")), exploring);
        int evaluations = Math.min(settings.evaluationsPerEpoch(), order.length);
        int evaluated = 0;
        int inBatch = 0;
        for (int i = 0; i < order.length; i++) {
            progress.check();
            accumulateGradient(simulator, run(simulator, order[i]));
            episodes++;
            progress.advance(1);
            if (++inBatch == settings.batch() || i + 1 == order.length) {
                update(inBatch);
                inBatch = 0;
            }
            if ((i + 1L) * evaluations / order.length > evaluated) {
                evaluated++;
                selection.evaluate(net, episodes, progress);
            }
        }
    }

    /**
     * Returns a chooser that samples actions. It uses the random source of the conversation, so that a repeated turn
     * has the same action.
     */
    private Chooser sampling(Policy.Context context) {
        float[] probabilities = new float[netSpec.actions().size()];
        return (state, allowed) -> {
            net.forward(state, work);
            MaskedSoftmax.probabilities(work.outputs(), allowed, probabilities);
            SplittableRandom random = context.random();
            int action = MaskedSoftmax.sample(probabilities, random);
            if (action < 0) {
                throw new TrainingDivergedException(
                        "",
                        "try a learningRate below " + settings.learningRate()
                                + ", or check whether the scores of the preference model are finite");
            }
            trajectory.record(context.turn(), state, allowed, action);
            return action;
        };
    }

    private void accumulateGradient(DialogueSimulator simulator, Outcome outcome) {
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

    private Outcome run(DialogueSimulator simulator, int tuple) {
        Tuples tuples = setup.validation();
        return simulator.run(tuples.user(tuple), tuples.item(tuple), tuple);
    }
}
