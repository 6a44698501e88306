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
import askwalk.policy.infogain.prior.Feature;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Prior;
import askwalk.policy.infogain.prior.PriorTrainer;
import askwalk.policy.infogain.prior.PriorWeights;
import askwalk.settings.Setting;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An information-gain policy as matrices, which is what a checkpoint holds: {@code acquainted}, {@code strangers} and
 * {@code scales}, one row each, in the order of {@link Feature}; {@code targets}, a row of user and item for each
 * validation tuple; {@code objective}, one row of the worth of a hit and of a turn. What it was set to is in its
 * settings, and what was tuned is in the figures.
 */
final class InfoGainMatrices {

    private static final String KNOWN_USERS = "acquainted";
    private static final String UNKNOWN_USERS = "strangers";
    private static final String SCALES = "scales";
    private static final String TARGETS = "targets";
    private static final String OBJECTIVE = "objective";

    /** Where files of earlier versions have the objective, among numbers that are in settings and figures as well. */
    private static final String RULES = "rules";

    private InfoGainMatrices() {}

    static Map<String, Matrix> of(InfoGainModel model) {
        InteractionHistory histories = model.prior().histories();
        Ids users = histories.targetUsers();
        Ids items = histories.targetItems();
        float[] targets = new float[2 * users.size()];
        for (int i = 0; i < users.size(); i++) {
            targets[2 * i] = users.get(i);
            targets[2 * i + 1] = items.get(i);
        }
        Objective objective = model.rules().objective();
        return Map.of(
                KNOWN_USERS, row(model.prior().acquainted().weights()),
                UNKNOWN_USERS, row(model.prior().strangers().weights()),
                SCALES, row(model.prior().acquainted().scales()),
                TARGETS, new Matrix(users.size(), 2, targets),
                OBJECTIVE, row(objective.hit(), objective.turn()));
    }

    static InfoGainModel read(Checkpoint checkpoint, PolicySetup setup) {
        MatrixReader scale = checkpoint.reader(SCALES, 1, Feature.COUNT);
        double[] scales = new double[Feature.COUNT];
        for (int at = 0; at < scales.length; at++) {
            scales[at] = scale.real(0, at, Float.MIN_VALUE, Float.MAX_VALUE);
        }
        InteractionHistory histories = new InteractionHistory(setup.graph(), targets(checkpoint, setup.graph()));
        return new InfoGainModel(
                new Prior(
                        histories,
                        PriorTrainer.cosine(setup),
                        setup.preference(),
                        new PriorWeights(doubles(checkpoint.weights(KNOWN_USERS, 1, Feature.COUNT)), scales),
                        new PriorWeights(unknownUsers(checkpoint), scales)),
                rules(checkpoint, InfoGainSettings.read(setup.settings())));
    }

    private static InfoGainModel.Rules rules(Checkpoint checkpoint, InfoGainSettings settings) {
        double lookahead = found(
                checkpoint,
                InfoGainSettings.LOOKAHEAD,
                settings.lookahead().isPresent()
                        ? OptionalDouble.of(settings.lookahead().getAsInt())
                        : OptionalDouble.empty(),
                Integer.MAX_VALUE);
        double silence = settings.silence().isEmpty()
                        && !checkpoint.metrics().containsKey(key(checkpoint, InfoGainSettings.SILENCE))
                ? InfoGainTrainer.ASSUMED_SILENCE
                : found(checkpoint, InfoGainSettings.SILENCE, settings.silence(), InfoGainSettings.MAX_SILENCE);
        return new InfoGainModel.Rules(
                found(checkpoint, InfoGainSettings.FLIP_RATE, settings.flipRate(), InfoGainSettings.MAX_FLIP_RATE),
                (float) silence,
                new StoppingRule(
                        found(checkpoint, InfoGainSettings.FLOOR, settings.floor(), 1),
                        found(checkpoint, InfoGainSettings.PER_ACTION, settings.perAction(), 1)),
                (int) lookahead,
                found(checkpoint, InfoGainSettings.FORESIGHT, settings.foresight(), InfoGainSettings.MAX_FORESIGHT),
                objective(checkpoint),
                settings.excludeKnown());
    }

    /** A value that was set or tuned, at the precision of the matrices that files of earlier versions have it in. */
    private static double found(Checkpoint checkpoint, Setting<?> setting, OptionalDouble set, double max) {
        return (float) set.orElseGet(() -> checkpoint.metric(key(checkpoint, setting), 0, max));
    }

    private static String key(Checkpoint checkpoint, Setting<?> setting) {
        return setting.keyIn(checkpoint.metrics().keySet());
    }

    private static Objective objective(Checkpoint checkpoint) {
        boolean isOlder = checkpoint.matrices().containsKey(RULES);
        MatrixReader reader = isOlder ? checkpoint.reader(RULES, 1, 9) : checkpoint.reader(OBJECTIVE, 1, 2);
        int at = isOlder ? 6 : 0;
        return new Objective(reader.real(0, at, Objective.MIN_HIT, Float.MAX_VALUE), reader.real(0, at + 1, 0, 1));
    }

    /** The weights for users of whom nothing is known, who have no personal signs to read. */
    private static double[] unknownUsers(Checkpoint checkpoint) {
        double[] weights = doubles(checkpoint.weights(UNKNOWN_USERS, 1, Feature.COUNT));
        Feature[] signs = Feature.values();
        for (int at = 0; at < signs.length; at++) {
            if (signs[at].isPersonal() && weights[at] != 0) {
                throw new IllegalArgumentException("matrix '" + UNKNOWN_USERS + "' has a weight for " + signs[at].word()
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
