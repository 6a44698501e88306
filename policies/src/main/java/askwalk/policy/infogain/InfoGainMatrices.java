package askwalk.policy.infogain;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.learning.Checkpoint;
import askwalk.learning.Matrix;
import askwalk.policy.PolicySetup;
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
        double[] scales = doubles(checkpoint.matrix(SCALES, 1, Sign.COUNT));
        Histories histories = new Histories(setup.graph(), targets(checkpoint, setup.graph()));
        double[] rules = doubles(checkpoint.matrix(RULES, 1, 9));
        return new InfoGainModel(
                new Prior(
                        histories,
                        PriorTrainer.cosine(setup),
                        setup.preference(),
                        new PriorWeights(doubles(checkpoint.matrix(ACQUAINTED, 1, Sign.COUNT)), scales),
                        new PriorWeights(doubles(checkpoint.matrix(STRANGERS, 1, Sign.COUNT)), scales)),
                new InfoGainModel.Rules(
                        rules[0],
                        rules[1],
                        new SwitchRule(rules[2], rules[3]),
                        (int) rules[4],
                        rules[5],
                        new Objective(rules[6], rules[7]),
                        rules[8] != 0));
    }

    private static Tuples targets(Checkpoint checkpoint, KnowledgeGraph graph) {
        Matrix matrix = checkpoint.matrices().get(TARGETS);
        if (matrix == null || matrix.columns() != 2) {
            throw new IllegalArgumentException("matrix '" + TARGETS + "' of users and items is missing");
        }
        int[] users = new int[matrix.rows()];
        int[] items = new int[matrix.rows()];
        for (int i = 0; i < users.length; i++) {
            users[i] = (int) matrix.values()[2 * i];
            items[i] = (int) matrix.values()[2 * i + 1];
            boolean user = users[i] >= 0 && users[i] < graph.count(VertexType.USER);
            if (!user || items[i] < 0 || items[i] >= graph.count(VertexType.ITEM)) {
                throw new IllegalArgumentException("the targets are not users and items of this graph");
            }
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
