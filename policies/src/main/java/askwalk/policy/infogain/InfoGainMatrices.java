package askwalk.policy.infogain;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.MatrixReader;
import askwalk.policy.PolicySetup;
import askwalk.policy.infogain.prior.Histories;
import askwalk.policy.infogain.prior.Prior;
import askwalk.policy.infogain.prior.PriorTrainer;
import askwalk.policy.infogain.prior.PriorWeights;
import askwalk.policy.infogain.prior.Sign;
import java.util.Map;

/**
 * An information-gain policy as matrices, which is what a checkpoint holds: {@code acquainted}, {@code strangers} and
 * {@code scales}, one row each, in the order of {@link Sign}; {@code targets}, a row of user and item for each
 * validation tuple; {@code rules}, one row of flip rate, silence, floor, threshold by action, lookahead, worth of a hit
 * and of a turn, and whether known items are left out.
 */
final class InfoGainMatrices {

    private static final String ACQUAINTED = "acquainted";
    private static final String STRANGERS = "strangers";
    private static final String SCALES = "scales";
    private static final String TARGETS = "targets";
    private static final String RULES = "rules";

    private InfoGainMatrices() {}

    static Map<String, Matrix> of(InfoGainModel model) {
        Histories histories = model.prior().histories();
        Ids users = histories.targetUsers();
        Ids items = histories.targetItems();
        float[] targets = new float[2 * users.size()];
        for (int i = 0; i < users.size(); i++) {
            targets[2 * i] = users.get(i);
            targets[2 * i + 1] = items.get(i);
        }
        InfoGainModel.Rules rules = model.rules();
        return Map.of(
                ACQUAINTED, row(model.prior().acquainted().weights()),
                STRANGERS, row(model.prior().strangers().weights()),
                SCALES, row(model.prior().acquainted().scales()),
                TARGETS, new Matrix(users.size(), 2, targets),
                RULES,
                        row(
                                rules.flipRate(),
                                rules.silence(),
                                rules.rule().floor(),
                                rules.rule().perAction(),
                                rules.lookahead(),
                                rules.foresight(),
                                rules.objective().hit(),
                                rules.objective().turn(),
                                rules.excludeKnown() ? 1 : 0));
    }

    static InfoGainModel read(Checkpoint checkpoint, PolicySetup setup) {
        MatrixReader scale = checkpoint.reader(SCALES, 1, Sign.COUNT);
        double[] scales = new double[Sign.COUNT];
        for (int at = 0; at < scales.length; at++) {
            scales[at] = scale.real(0, at, Float.MIN_VALUE, Float.MAX_VALUE);
        }
        Histories histories = new Histories(setup.graph(), targets(checkpoint, setup.graph()));
        MatrixReader rules = checkpoint.reader(RULES, 1, 9);
        return new InfoGainModel(
                new Prior(
                        histories,
                        PriorTrainer.cosine(setup),
                        setup.preference(),
                        new PriorWeights(doubles(checkpoint.weights(ACQUAINTED, 1, Sign.COUNT)), scales),
                        new PriorWeights(strangers(checkpoint), scales)),
                new InfoGainModel.Rules(
                        rules.real(0, 0, 0, InfoGainSettings.MAX_FLIP_RATE),
                        rules.real(0, 1, 0, InfoGainSettings.MAX_SILENCE),
                        new SwitchRule(rules.real(0, 2, 0, 1), rules.real(0, 3, 0, 1)),
                        rules.integer(0, 4, 0, Integer.MAX_VALUE),
                        rules.real(0, 5, 0, InfoGainSettings.MAX_FORESIGHT),
                        new Objective(rules.real(0, 6, Objective.MIN_HIT, Float.MAX_VALUE), rules.real(0, 7, 0, 1)),
                        rules.flag(0, 8)));
    }

    /** The weights for users of whom nothing is known, who have no personal signs to read. */
    private static double[] strangers(Checkpoint checkpoint) {
        double[] weights = doubles(checkpoint.weights(STRANGERS, 1, Sign.COUNT));
        Sign[] signs = Sign.values();
        for (int at = 0; at < signs.length; at++) {
            if (signs[at].isPersonal() && weights[at] != 0) {
                throw new IllegalArgumentException("matrix '" + STRANGERS + "' has a weight for " + signs[at].word()
                        + ", of which nothing is known");
            }
        }
        return weights;
    }

    private static Tuples targets(Checkpoint checkpoint, KnowledgeGraph graph) {
        Matrix matrix = checkpoint.matrices().get(TARGETS);
        if (matrix == null || matrix.columns() != 2) {
            throw new IllegalArgumentException("matrix '" + TARGETS + "' of users and items is missing");
        }
        MatrixReader reader = checkpoint.reader(TARGETS, matrix.rows(), 2);
        int[] users = new int[matrix.rows()];
        int[] items = new int[matrix.rows()];
        for (int i = 0; i < users.length; i++) {
            users[i] = reader.integer(i, 0, 0, graph.count(VertexType.USER) - 1);
            items[i] = reader.integer(i, 1, 0, graph.count(VertexType.ITEM) - 1);
        }
        return Tuples.of(Role.VALIDATION, Ids.of(users), Ids.of(items));
    }

    private static Matrix row(double... values) {
        float[] row = new float[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) values[i];
        }
        return new Matrix(1, row.length, row);
    }

    private static double[] doubles(Matrix matrix) {
        double[] doubles = new double[matrix.values().length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = matrix.values()[i];
        }
        return doubles;
    }
}
