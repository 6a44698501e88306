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
 * Pre-training: has a net imitate Max Entropy in dialogues about training interactions. The dialogues are held anew in
 * each epoch, with other openings, and none is kept, so that memory does not grow with their number.
 */
final class BehaviourCloning {

    private final PolicySetup setup;
    private final NetSpec design;
    private final TrainingSettings.Pretraining settings;
    private final Seed seed;
    private final Trajectory trajectory;
    private final int[] users;
    private final int[] items;

    BehaviourCloning(PolicySetup setup, NetSpec design, TrainingSettings.Pretraining settings) {
        this.setup = setup;
        this.design = design;
        this.settings = settings;
        seed = setup.seed().derive("pre-training");
        trajectory = design.trajectory(setup.protocol().maxActions());
        Adjacency interactions = setup.graph().adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        users = interactions.rows();
        items = interactions.targets();
    }

    /** Trains a net and returns it as it was when it did best; the figures get how well it did. */
    Mlp train(Mlp net, Map<String, Double> figures) {
        int[] order = drawDialogues();
        int learn = (int) (order.length * 0.7);
        int choose = Math.max(learn + 1, (int) (order.length * 0.9));
        if (learn == 0 || choose > order.length) {
            return net; // too few to learn from some and to choose by others
        }
        try (Progress progress =
                setup.stages().begin("pre-training", (long) settings.epochs() * choose + order.length - choose)) {
            BestSoFar<Mlp, Double> best =
                    new BestSoFar<>((loss, least) -> loss < least, net.copy(), Double.POSITIVE_INFINITY);
            Adam adam = new Adam(settings.learningRate(), net.parameters());
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                Seed epochSeed = seed.derive("epoch").derive(epoch);
                Shuffle.shuffle(order, 0, learn, epochSeed.derive("order").random());
                learn(net, adam, order, learn, epochSeed, progress);
                best.offer(measure(net, order, learn, choose, progress).loss(), net::copy);
            }
            figures.put("pretrainingDialogues", (double) order.length);
            if (choose == order.length) {
                return best.value();
            }
            Fit fit = measure(best.value(), order, choose, order.length, progress);
            figures.put("pretrainingAccuracy", fit.accuracy());
            figures.put("pretrainingLoss", fit.loss());
            return best.value();
        }
    }

    private void learn(Mlp net, Adam adam, int[] order, int end, Seed epochSeed, Progress progress) {
        Mlp.Workspace work = net.workspace();
        float[][] gradient = ParameterRows.zeros(net.parameters());
        SplittableRandom dropouts = epochSeed.derive("dropout").random();
        DialogueSimulator simulator = simulator(epochSeed);
        int turnsInBatch = 0;
        for (int i = 0; i < end; i++) {
            int turns = talk(simulator, order[i], progress);
            for (int turn = 0; turn < turns; turn++) {
                net.forward(trajectory.state(turn), work, settings.dropout(), dropouts);
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
        int right = 0;
        int all = 0;
        for (int i = from; i < to; i++) {
            int turns = talk(simulator, order[i], progress);
            for (int turn = 0; turn < turns; turn++) {
                net.forward(trajectory.state(turn), work);
                loss += trajectory.loss(turn, work);
                right += trajectory.isBest(turn) ? 1 : 0;
            }
            all += turns;
        }
        return new Fit(loss / all, (double) right / all);
    }

    /** Holds a dialogue, which is then in the trajectory, and returns how many turns it had. */
    private int talk(DialogueSimulator simulator, int interaction, Progress progress) {
        progress.check();
        simulator.run(users[interaction], items[interaction], interaction);
        progress.advance(1);
        return simulator.turns().size();
    }

    /** Max Entropy keeps nothing of its own, so its sessions need not be told what the user says. */
    private DialogueSimulator simulator(Seed dialogues) {
        KnowledgeGraph graph = setup.graph();
        RulePolicy teacher =
                RulePolicy.maxEntropy(graph, (user, s) -> (ids, size, into) -> Arrays.fill(into, 0, size, 0));
        NetPolicy pupil = new NetPolicy(design, setup.preference(), context -> {
            Policy.Session session = teacher.start(context);
            return (state, allowed) -> {
                int action = design.actions().indexOf(session.next());
                trajectory.record(context.turn(), state, allowed, action);
                return action;
            };
        });
        return new DialogueSimulator(setup.testbed(dialogues), pupil);
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
