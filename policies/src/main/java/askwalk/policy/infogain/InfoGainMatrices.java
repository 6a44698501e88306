package askwalk.policy.infogain;

import askwalk.conversation.AnswerRates;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The matrices of an information-gain policy in a checkpoint: {@code acquainted} and {@code strangers}, the prior's
 * weights for known and unknown users, and {@code scales}, one row each, in the order of {@link Feature};
 * {@code targets}, a row of user and item for each validation tuple; {@code objective}, one row of the value of a hit
 * and the cost of a turn; if each attribute has its own response rates, {@code answerRates}, a row of them for each
 * attribute. Values that were set are in the settings, and values that were tuned are in the metrics.
 */
final class InfoGainMatrices {

    private static final String KNOWN_USERS = "acquainted";
    private static final String UNKNOWN_USERS = "strangers";
    private static final String SCALES = "scales";
    private static final String TARGETS = "targets";
    private static final String OBJECTIVE = "objective";
    private static final String ANSWER_RATES = "answerRates";

    /** The columns of the response rates: answered if present, answered if absent, wrong. */
    private static final int RATES = 3;

    /**
     * The matrix of earlier versions that contains the objective, besides values that are also in settings and metrics.
     */
    private static final String RULES = "rules";

    private InfoGainMatrices() {}

    static Map<String, Matrix> of(InfoGainModel model) {
        InteractionHistory history = model.prior().history();
        Ids users = history.targetUsers();
        Ids items = history.targetItems();
        float[] targets = new float[2 * users.size()];
        for (int i = 0; i < users.size(); i++) {
            targets[2 * i] = users.get(i);
            targets[2 * i + 1] = items.get(i);
        }
        Objective objective = model.parameters().objective();
        Map<String, Matrix> matrices = new HashMap<>();
        matrices.put(KNOWN_USERS, row(model.prior().knownUserWeights().weights()));
        matrices.put(UNKNOWN_USERS, row(model.prior().unknownUserWeights().weights()));
        matrices.put(SCALES, row(model.prior().knownUserWeights().scales()));
        matrices.put(TARGETS, new Matrix(users.size(), 2, targets));
        matrices.put(OBJECTIVE, row(objective.lastHitValue(), objective.turnCost()));
        AnswerRates rates = model.parameters().responseRates().byAttribute();
        if (rates != null) {
            matrices.put(ANSWER_RATES, matrix(rates));
        }
        return matrices;
    }

    private static Matrix matrix(AnswerRates rates) {
        float[] values = new float[RATES * rates.attributeCount()];
        for (int attribute = 0; attribute < rates.attributeCount(); attribute++) {
            values[RATES * attribute] = (float) rates.answeredIfPresent(attribute);
            values[RATES * attribute + 1] = (float) rates.answeredIfAbsent(attribute);
            values[RATES * attribute + 2] = (float) rates.wrong(attribute);
        }
        return new Matrix(rates.attributeCount(), RATES, values);
    }

    /** Returns rates as they are after they have been stored, rounded to floats. */
    static AnswerRates rounded(AnswerRates rates) {
        Checkpoint stored = new Checkpoint(Map.of(ANSWER_RATES, matrix(rates)), Map.of());
        return rates(stored, rates.attributeCount());
    }

    private static AnswerRates rates(Checkpoint checkpoint, int attributes) {
        MatrixReader reader = checkpoint.reader(ANSWER_RATES, attributes, RATES);
        double[][] columns = new double[RATES][attributes];
        for (int column = 0; column < RATES; column++) {
            for (int attribute = 0; attribute < attributes; attribute++) {
                columns[column][attribute] = reader.real(attribute, column, 0, 1);
            }
        }
        return AnswerRates.of(columns[0], columns[1], columns[2]);
    }

    /** Returns the rates for another graph, in which new attributes have the mean rates of all. */
    private static AnswerRates transfer(AnswerRates rates, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        int known = rates.attributeCount();
        double[][] columns = {
            IntStream.range(0, known).mapToDouble(rates::answeredIfPresent).toArray(),
            IntStream.range(0, known).mapToDouble(rates::answeredIfAbsent).toArray(),
            IntStream.range(0, known).mapToDouble(rates::wrong).toArray()
        };
        double[] defaults = {1, 1, 0};
        double[][] moved = new double[RATES][now.count(VertexType.ATTRIBUTE)];
        for (int column = 0; column < RATES; column++) {
            Arrays.fill(moved[column], Arrays.stream(columns[column]).average().orElse(defaults[column]));
            for (int attribute = 0; attribute < known; attribute++) {
                int id = idNow(VertexType.ATTRIBUTE, attribute, trainedOn, now);
                if (id >= 0) {
                    moved[column][id] = columns[column][attribute];
                }
            }
        }
        return AnswerRates.of(moved[0], moved[1], moved[2]);
    }

    /** Returns the checkpoint for another graph, without the targets whose user or item that graph lacks. */
    static Checkpoint transfer(Checkpoint checkpoint, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        Tuples targets = targets(checkpoint, trainedOn);
        long[] kept = IntStream.range(0, targets.size())
                .mapToLong(i -> {
                    int user = idNow(VertexType.USER, targets.user(i), trainedOn, now);
                    int item = idNow(VertexType.ITEM, targets.item(i), trainedOn, now);
                    return user < 0 || item < 0 ? -1 : (long) user << Integer.SIZE | item;
                })
                .filter(target -> target >= 0)
                .sorted() // by user, then by item, as after training
                .toArray();
        float[] values = new float[2 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            values[2 * i] = (int) (kept[i] >> Integer.SIZE);
            values[2 * i + 1] = (int) kept[i];
        }
        Map<String, Matrix> matrices = new HashMap<>(checkpoint.matrices());
        matrices.put(TARGETS, new Matrix(kept.length, 2, values));
        if (matrices.containsKey(ANSWER_RATES)) {
            AnswerRates rates = rates(checkpoint, trainedOn.count(VertexType.ATTRIBUTE));
            matrices.put(ANSWER_RATES, matrix(transfer(rates, trainedOn, now)));
        }
        return new Checkpoint(matrices, checkpoint.metrics());
    }

    private static int idNow(VertexType type, int id, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        return now.catalogue().idOfKey(type, trainedOn.catalogue().key(type, id));
    }

    static InfoGainModel read(Checkpoint checkpoint, PolicySetup setup) {
        MatrixReader scale = checkpoint.reader(SCALES, 1, Feature.COUNT);
        double[] scales = new double[Feature.COUNT];
        for (int at = 0; at < scales.length; at++) {
            scales[at] = scale.real(0, at, Float.MIN_VALUE, Float.MAX_VALUE);
        }
        InteractionHistory history = new InteractionHistory(setup.graph(), targets(checkpoint, setup.graph()));
        return new InfoGainModel(
                new Prior(
                        history,
                        PriorTrainer.cosine(setup),
                        setup.preference(),
                        new PriorWeights(doubles(checkpoint.weights(KNOWN_USERS, 1, Feature.COUNT)), scales),
                        new PriorWeights(unknownUsers(checkpoint), scales)),
                parameters(
                        checkpoint,
                        InfoGainSettings.read(setup.settings()),
                        setup.graph().count(VertexType.ATTRIBUTE)));
    }

    private static InfoGainModel.Parameters parameters(
            Checkpoint checkpoint, InfoGainSettings settings, int attributes) {
        double lookaheadItems = resolved(
                checkpoint,
                InfoGainSettings.LOOKAHEAD,
                settings.lookahead().isPresent()
                        ? OptionalDouble.of(settings.lookahead().getAsInt())
                        : OptionalDouble.empty(),
                Integer.MAX_VALUE);
        double omissionRate = settings.omissionRate().isEmpty()
                        && !checkpoint.metrics().containsKey(key(checkpoint, InfoGainSettings.OMISSION_RATE))
                ? InfoGainTrainer.DEFAULT_OMISSION_RATE
                : resolved(
                        checkpoint,
                        InfoGainSettings.OMISSION_RATE,
                        settings.omissionRate(),
                        InfoGainSettings.MAX_OMISSION_RATE);
        double gapRate = settings.gapRate().isEmpty()
                        && !checkpoint.metrics().containsKey(InfoGainSettings.GAP_RATE.key())
                ? 0 // no group was incomplete, or the model was trained before there were groups
                : resolved(checkpoint, InfoGainSettings.GAP_RATE, settings.gapRate(), InfoGainSettings.MAX_GAP_RATE);
        double flipRate = settings.hasRatesByAttribute()
                ? 0
                : resolved(checkpoint, InfoGainSettings.FLIP_RATE, settings.flipRate(), InfoGainSettings.MAX_FLIP_RATE);
        return new InfoGainModel.Parameters(
                settings.hasRatesByAttribute()
                        ? ResponseRates.of(rates(checkpoint, attributes))
                        : settings.commonRates(),
                flipRate,
                (float) omissionRate,
                gapRate,
                new StoppingRule(
                        resolved(checkpoint, InfoGainSettings.STOP_THRESHOLD, settings.stopThreshold(), 1),
                        resolved(
                                checkpoint,
                                InfoGainSettings.STOP_THRESHOLD_PER_ACTION,
                                settings.stopThresholdPerAction(),
                                1)),
                (int) lookaheadItems,
                resolved(
                        checkpoint,
                        InfoGainSettings.CLOSED_FORM_LOOKAHEAD,
                        settings.closedFormLookahead(),
                        InfoGainSettings.MAX_CLOSED_FORM_LOOKAHEAD),
                objective(checkpoint),
                settings.excludeKnown(),
                settings.ranges());
    }

    /**
     * Returns a value that was set or tuned, rounded to the precision of earlier file versions, which stored it as a
     * float.
     */
    private static double resolved(Checkpoint checkpoint, Setting<?> setting, OptionalDouble set, double max) {
        return (float) set.orElseGet(() -> checkpoint.metric(key(checkpoint, setting), 0, max));
    }

    private static String key(Checkpoint checkpoint, Setting<?> setting) {
        return setting.keyIn(checkpoint.metrics().keySet());
    }

    private static Objective objective(Checkpoint checkpoint) {
        boolean isOlder = checkpoint.matrices().containsKey(RULES);
        MatrixReader reader = isOlder ? checkpoint.reader(RULES, 1, 9) : checkpoint.reader(OBJECTIVE, 1, 2);
        int at = isOlder ? 6 : 0;
        return new Objective(
                reader.real(0, at, Objective.MIN_HIT_VALUE, Float.MAX_VALUE), reader.real(0, at + 1, 0, 1));
    }

    /**
     * Returns the weights for unknown users.
     *
     * @throws IllegalArgumentException if a personal feature has a weight
     */
    private static double[] unknownUsers(Checkpoint checkpoint) {
        double[] weights = doubles(checkpoint.weights(UNKNOWN_USERS, 1, Feature.COUNT));
        Feature[] features = Feature.values();
        for (int at = 0; at < features.length; at++) {
            if (features[at].isPersonal() && weights[at] != 0) {
                throw new IllegalArgumentException("matrix '" + UNKNOWN_USERS + "' has a weight for the feature '"
                        + features[at].word() + "', which is not available for unknown users");
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
