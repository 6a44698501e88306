package askwalk.policy.reinforce;

import askwalk.conversation.Policy;
import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.model.Progress;
import askwalk.nn.Adam;
import askwalk.nn.Mlp;
import askwalk.nn.ParameterRows;
import askwalk.nn.Trajectory;
import askwalk.policy.PolicySetup;
import askwalk.policy.rule.RulePolicy;
import askwalk.random.Seed;
import askwalk.random.Shuffle;
import askwalk.simulation.DialogueSimulator;
import askwalk.training.BestSoFar;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Pre-training by behaviour cloning: a net learns to imitate the Max Entropy policy in dialogues about training
 * interactions. The dialogues are simulated again in each epoch, with different openings. None is stored, so memory
 * does not grow with their number.
 */
final class BehaviourCloning {

    private final PolicySetup setup;
    private final NetSpec netSpec;
    private final TrainingSettings.Pretraining settings;
    private final Seed seed;
    private final Trajectory trajectory;
    private final int[] users;
    private final int[] items;

    BehaviourCloning(PolicySetup setup, NetSpec netSpec, TrainingSettings.Pretraining settings) {
        this.setup = setup;
        this.netSpec = netSpec;
        this.settings = settings;
        seed = setup.seed().derive("pre-training");
        trajectory = netSpec.trajectory(setup.protocol().maxActions());
        Adjacency interactions = setup.graph().adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        users = interactions.rows();
        items = interactions.targets();
    }

    /** Trains a net and returns the version with the lowest validation loss. Its metrics are added to the map. */
    Mlp train(Mlp net, Map<String, Double> metrics) {
        int[] order = drawDialogues();
        int trainingEnd = (int) (order.length * 0.7);
        int validationEnd = Math.max(trainingEnd + 1, (int) (order.length * 0.9));
        if (trainingEnd == 0 || validationEnd > order.length) {
            return net; // too few dialogues for a training and a validation split
        }
        try (Progress progress = setup.stages()
                .begin("pre-training", (long) settings.epochs() * validationEnd + order.length - validationEnd)) {
            BestSoFar<Mlp, Double> best =
                    new BestSoFar<>((loss, lowest) -> loss < lowest, net.copy(), Double.POSITIVE_INFINITY);
            Adam adam = new Adam(settings.learningRate(), net.parameters());
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                Seed epochSeed = seed.derive("epoch").derive(epoch);
                Shuffle.shuffle(order, 0, trainingEnd, epochSeed.derive("order").random());
                train(net, adam, order, trainingEnd, epochSeed, progress);
                best.offer(
                        measure(net, order, trainingEnd, validationEnd, progress)
                                .loss(),
                        net::copy);
            }
            metrics.put("pretrainingDialogues", (double) order.length);
            if (validationEnd == order.length) {
                return best.value();
            }
            Fit fit = measure(best.value(), order, validationEnd, order.length, progress);
            metrics.put("pretrainingAccuracy", fit.accuracy());
            metrics.put("pretrainingLoss", fit.loss());
            return best.value();
        }
    }

    private void train(Mlp net, Adam adam, int[] order, int end, Seed epochSeed, Progress progress) {
        Mlp.Workspace work = net.workspace();
        float[][] gradient = ParameterRows.zeros(net.parameters());
        SplittableRandom dropoutRandom = epochSeed.derive("dropout").random();
        DialogueSimulator simulator = simulator(epochSeed);
        int turnsInBatch = 0;
        for (int i = 0; i < end; i++) {
            int turns = simulate(simulator, order[i], progress);
            for (int turn = 0; turn < turns; turn++) {
                net.forward(trajectory.state(turn), work, settings.dropout(), dropoutRandom);
                trajectory.backward(turn, 1, net, work, gradient);
            }
            turnsInBatch += turns;
            if ((i + 1) % settings.batch() == 0 || i + 1 == end) {
                ParameterRows.divide(gradient, turnsInBatch);
                adam.step(net.parameters(), gradient);
                ParameterRows.clear(gradient);
                turnsInBatch = 0;
            }
        }
    }

    private Fit measure(Mlp net, int[] order, int from, int to, Progress progress) {
        Mlp.Workspace work = net.workspace();
        DialogueSimulator simulator = simulator(seed.derive("measure"));
        double loss = 0;
        int correct = 0;
        int total = 0;
        for (int i = from; i < to; i++) {
            int turns = simulate(simulator, order[i], progress);
            for (int turn = 0; turn < turns; turn++) {
                net.forward(trajectory.state(turn), work);
                loss += trajectory.loss(turn, work);
                correct += trajectory.isBest(turn) ? 1 : 0;
            }
            total += turns;
        }
        return new Fit(loss / total, (double) correct / total);
    }

    /** Simulates a dialogue, records its trajectory and returns its number of turns. */
    private int simulate(DialogueSimulator simulator, int interaction, Progress progress) {
        progress.check();
        simulator.run(users[interaction], items[interaction], interaction);
        progress.advance(1);
        return simulator.turns().size();
    }

    /**
     * Returns a simulator whose trajectory has the actions of Max Entropy. Sessions of Max Entropy are stateless, so
     * they need not observe the answers.
     */
    private DialogueSimulator simulator(Seed dialogues) {
        KnowledgeGraph graph = setup.graph();
        RulePolicy teacher =
                RulePolicy.maxEntropy(graph, (user, s) -> (ids, size, into) -> Arrays.fill(into, 0, size, 0));
        NetPolicy recorder = new NetPolicy(netSpec, setup.preference(), context -> {
            Policy.Session session = teacher.start(context);
            return (state, allowed) -> {
                int action = netSpec.actions().indexOf(session.next());
                trajectory.record(context.turn(), state, allowed, action);
                return action;
            };
        });
        return new DialogueSimulator(setup.testbed(dialogues), recorder);
    }

    private int[] drawDialogues() {
        int[] order = new int[users.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Shuffle.shuffle(order, 0, order.length, seed.derive("interactions").random());
        return Arrays.copyOf(order, Math.min(order.length, settings.dialogues()));
    }

    private record Fit(double loss, double accuracy) {}
}
