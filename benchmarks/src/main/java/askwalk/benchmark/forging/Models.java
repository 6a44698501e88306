package askwalk.benchmark.forging;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.ModelBundle;
import askwalk.model.TrainedComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Changes the content of a model file: numbers, shapes, names, metrics and settings. */
final class Models {

    private static final float[] NUMBERS = {
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.MIN_VALUE,
        -1,
        -0.5f,
        0,
        0.5f,
        1,
        2,
        1e6f,
        -1e6f,
        1e9f,
        1 << 24,
        Integer.MAX_VALUE
    };
    private static final String[] TEXTS = {"", "-1", "0", "NaN", "1e400", "99999999999", "true", "tuned", "none"};
    private static final String[] PROVIDERS = {
        "ear",
        "crm",
        "scpr",
        "fact-crs",
        "lazy-tree",
        "infogain",
        "random",
        "fm",
        "fm-plain",
        "ease",
        "uniform",
        "cosine"
    };

    private Models() {}

    static ModelBundle forged(ModelBundle model, SplittableRandom random) {
        List<TrainedComponent> parts = new ArrayList<>(model.parts());
        int at = random.nextInt(parts.size());
        if (random.nextInt(40) == 0) {
            parts.remove(at);
        } else {
            parts.set(at, changed(parts.get(at), random));
        }
        return new ModelBundle(model.graph(), parts.isEmpty() ? model.parts() : parts);
    }

    private static TrainedComponent changed(TrainedComponent part, SplittableRandom random) {
        Map<String, String> settings = new TreeMap<>(part.hyperparameters());
        Map<String, String> training = new TreeMap<>(part.training());
        Map<String, Matrix> matrices = new TreeMap<>(part.checkpoint().matrices());
        Map<String, Double> metrics = new TreeMap<>(part.checkpoint().metrics());
        String provider = part.provider();
        switch (random.nextInt(16)) {
            case 0 -> change(settings, random);
            case 1 -> change(training, random);
            case 2 -> provider = PROVIDERS[random.nextInt(PROVIDERS.length)];
            case 3 -> {
                if (!metrics.isEmpty()) {
                    metrics.put(any(metrics, random), (double) number(random));
                }
            }
            case 4 -> {
                if (!metrics.isEmpty()) {
                    metrics.remove(any(metrics, random));
                }
            }
            default -> {
                if (!matrices.isEmpty()) {
                    changeMatrix(matrices, random);
                }
            }
        }
        return new TrainedComponent(part.kind(), provider, settings, training, new Checkpoint(matrices, metrics));
    }

    private static void change(Map<String, String> texts, SplittableRandom random) {
        String key = texts.isEmpty() ? "key" : any(texts, random);
        switch (random.nextInt(3)) {
            case 0 -> texts.remove(key);
            case 1 -> texts.put(key + "x", "1");
            default -> texts.put(key, TEXTS[random.nextInt(TEXTS.length)]);
        }
    }

    private static void changeMatrix(Map<String, Matrix> matrices, SplittableRandom random) {
        String name = any(matrices, random);
        Matrix matrix = matrices.get(name);
        float[] values = matrix.values().clone();
        switch (random.nextInt(12)) {
            case 0 -> matrices.remove(name);
            case 1 -> matrices.put(name, matrices.get(any(matrices, random)));
            case 2 -> matrices.put(name, new Matrix(matrix.columns(), matrix.rows(), values));
            case 3 -> matrices.put(name, resized(values, matrix.rows() + 1, matrix.columns()));
            case 4 -> matrices.put(name, resized(values, Math.max(0, matrix.rows() - 1), matrix.columns()));
            case 5 -> matrices.put(name, resized(values, matrix.rows(), random.nextInt(matrix.columns() + 2)));
            case 6 -> matrices.put(name, new Matrix(random.nextInt(2) * Integer.MAX_VALUE, 0, new float[0]));
            case 7 -> {
                Arrays.fill(values, number(random));
                matrices.put(name, new Matrix(matrix.rows(), matrix.columns(), values));
            }
            default -> {
                for (int changes = 1 + random.nextInt(4); changes > 0 && values.length > 0; changes--) {
                    values[random.nextInt(values.length)] = random.nextInt(3) == 0
                            ? values[random.nextInt(values.length)] + random.nextInt(-1, 2)
                            : number(random);
                }
                matrices.put(name, new Matrix(matrix.rows(), matrix.columns(), values));
            }
        }
    }

    private static Matrix resized(float[] values, int rows, int columns) {
        return new Matrix(rows, columns, Arrays.copyOf(values, rows * columns));
    }

    private static float number(SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextInt(-2, 60) : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private static String any(Map<String, ?> map, SplittableRandom random) {
        return List.copyOf(map.keySet()).get(random.nextInt(map.size()));
    }
}
