package askwalk.preference.fm;

import askwalk.concurrent.Parallel;
import askwalk.graph.Ids;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.random.Shuffle;
import askwalk.training.BestSoFar;
import askwalk.training.HeldOut;
import askwalk.training.TrainingDivergedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Trains a factorization machine on the training interactions: mini-batches, for each a step of the item loss and then
 * a step of the attribute loss. Now and then the checkpoint is judged by held-out validation tuples, and the best is
 * kept.
 */
final class FmTrainer {

    private static final double INITIAL_DEVIATION = 0.01;

    /** A state of a large graph takes 100 MB, which is not to be written after each evaluation. */
    private static final Duration TIME_BETWEEN_STATES = Duration.ofSeconds(20);

    private final PreferenceSetup setup;
    private final FmSettings settings;
    private final Layout layout;
    private final Interactions interactions;
    private final QuestionOrderTree orders;
    private final Sampler sampler;
    private final float[] embeddings;
    private final RowOptimiser itemOptimiser;
    private final RowOptimiser attributeOptimiser;
    private final HeldOut parts;
    private final OfflineRows choosing;
    private final Worker[] workers;

    /** A machine that cannot be told from the best by AUC replaces it only if there is nothing to judge by. */
    private final BestSoFar<float[], Judgement> best =
            new BestSoFar<>((judged, most) -> !(judged.auc.item() <= most.auc.item()));

    private final long nanosBetweenStates;
    private long lastState = System.nanoTime();

    private record Judgement(int epoch, double loss, OfflineAuc auc) {}

    FmTrainer(PreferenceSetup setup, FmSettings settings) {
        this(setup, settings, TIME_BETWEEN_STATES);
    }

    /** For tests: keeps the state of training this often at most. */
    FmTrainer(PreferenceSetup setup, FmSettings settings, Duration betweenStates) {
        nanosBetweenStates = betweenStates.toNanos();
        this.setup = setup;
        this.settings = settings;
        layout = Layout.of(setup.graph(), settings.embeddingSize());
        interactions = new Interactions(setup.graph());
        orders = new QuestionOrderTree(setup.graph(), setup.seed().derive("orders"));
        sampler = new Sampler(layout, orders, interactions, settings, setup.seed());
        embeddings = initial(setup.seed().derive("initial").random());
        itemOptimiser = RowOptimiser.of(settings.optimiser(), settings.learningRate(), layout);
        attributeOptimiser = RowOptimiser.of(settings.optimiser(), settings.attributeLearningRate(), layout);
        parts = HeldOut.of(setup.validation(), settings.heldOut(), setup.seed());
        choosing = rows(parts.selection());
        workers = new Worker[settings.threads()];
        Arrays.setAll(workers, i -> new Worker());
    }

    Checkpoint train() {
        int[] order = IntStream.range(0, interactions.count()).toArray();
        long batches = ((long) order.length + settings.batchSize() - 1) / settings.batchSize();
        try (Progress progress = setup.stages().begin("factorization machine", batches * settings.epochs())) {
            int finished = resume();
            progress.advance((int) Math.min(Integer.MAX_VALUE, batches * finished));
            for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                Seed seed = setup.seed().derive("epoch").derive(epoch);
                Shuffle.shuffle(order, 0, order.length, seed.derive("order").random());
                if (epoch <= finished) {
                    continue; // each order is made from the one before
                }
                double loss = runEpoch(order, seed, progress) / Math.max(1, order.length);
                if (!Double.isFinite(loss)) {
                    throw new TrainingDivergedException(
                            " in epoch " + epoch,
                            "try a learningRate below " + settings.learningRate()
                                    + " or an attributeLearningRate below " + settings.attributeLearningRate());
                }
                if (epoch % settings.evaluateEvery() == 0 || epoch == settings.epochs()) {
                    judge(epoch, loss, progress);
                }
            }
            return new Checkpoint(machine(best.value()).matrices(), figures(progress));
        }
    }

    /** Without rows to judge by, the last is the best. */
    private void judge(int epoch, double loss, Progress progress) {
        FactorizationMachine machine = machine(embeddings);
        OfflineAuc auc = OfflineAuc.of(choosing, machine, orders, interactions, progress);
        best.offer(new Judgement(epoch, loss, auc), embeddings::clone);
        if (epoch < settings.epochs() && System.nanoTime() - lastState >= nanosBetweenStates) {
            Judgement chosen = best.score();
            setup.bookmark()
                    .save(new FmState(
                                    epoch,
                                    embeddings,
                                    itemOptimiser.state(),
                                    attributeOptimiser.state(),
                                    best.value(),
                                    chosen.epoch,
                                    chosen.loss,
                                    chosen.auc)
                            .checkpoint());
            lastState = System.nanoTime();
        }
    }

    /** Continues from the state that was kept, if there is one; returns the number of finished epochs. */
    private int resume() {
        Checkpoint kept = setup.bookmark().load();
        FmState state = kept == null
                ? null
                : FmState.read(
                        kept,
                        settings.epochs(),
                        embeddings.length,
                        itemOptimiser.state().length,
                        attributeOptimiser.state().length);
        if (state == null) {
            return 0;
        }
        copy(state.embeddings(), embeddings);
        copy(state.itemSquares(), itemOptimiser.state());
        copy(state.attributeSquares(), attributeOptimiser.state());
        best.offer(new Judgement(state.bestEpoch(), state.bestLoss(), state.bestAuc()), state::best);
        return state.epoch();
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /** How the best did when it was chosen, and over the validation tuples that had no part in the choice. */
    private Map<String, Double> figures(Progress progress) {
        Map<String, Double> figures = new HashMap<>();
        Judgement chosen = best.score();
        figures.put("epoch", (double) chosen.epoch);
        figures.put("loss", chosen.loss);
        figures.put("heldOutItemAuc", chosen.auc.item());
        figures.put("heldOutNewItemAuc", chosen.auc.newItem());
        figures.put("heldOutAttributeAuc", chosen.auc.attribute());
        OfflineAuc auc = OfflineAuc.of(rows(parts.training()), machine(best.value()), orders, interactions, progress);
        figures.put("itemAuc", auc.item());
        figures.put("newItemAuc", auc.newItem());
        figures.put("attributeAuc", auc.attribute());
        figures.put("aucRows", (double) auc.rows());
        return figures;
    }

    private OfflineRows rows(Ids indices) {
        return OfflineRows.of(setup.validation(), indices, orders, setup.seed().derive("rows"));
    }

    /** Each worker takes every so many batches; all write to the same embeddings without waiting for one another. */
    private double runEpoch(int[] order, Seed seed, Progress progress) {
        if (workers.length == 1) {
            return runBatches(0, order, seed.random(), progress);
        }
        List<Callable<Double>> tasks = new ArrayList<>();
        for (int i = 0; i < workers.length; i++) {
            int worker = i;
            SplittableRandom random = seed.derive(worker).random();
            tasks.add(() -> runBatches(worker, order, random, progress));
        }
        double loss = 0;
        for (double ofWorker : Parallel.run(tasks)) {
            loss += ofWorker;
        }
        return loss;
    }

    private double runBatches(int worker, int[] order, SplittableRandom random, Progress progress) {
        double loss = 0;
        int batchSize = settings.batchSize();
        for (int from = worker * batchSize; from < order.length; from += workers.length * batchSize) {
            progress.check();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            loss += workers[worker].batch(order, from, Math.min(from + batchSize, order.length), random);
            progress.advance(1);
        }
        return loss;
    }

    private FactorizationMachine machine(float[] all) {
        int size = layout.size();
        int items = layout.item(0) * size;
        int attributes = layout.attribute(0) * size;
        return new FactorizationMachine(
                setup.graph(),
                new Matrix(layout.users(), size, Arrays.copyOfRange(all, 0, items)),
                new Matrix(layout.items(), size, Arrays.copyOfRange(all, items, attributes)),
                new Matrix(layout.attributes(), size, Arrays.copyOfRange(all, attributes, all.length)));
    }

    private float[] initial(SplittableRandom random) {
        float[] values = new float[layout.rows() * layout.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (INITIAL_DEVIATION * random.nextGaussian());
        }
        return values;
    }

    /** One thread's room for a batch. */
    private final class Worker {
        private final Sample[] samples = new Sample[settings.batchSize()];
        private final Gradient gradient = new Gradient(layout.rows(), layout.size());
        private final ItemLoss itemLoss =
                new ItemLoss(layout.size(), settings.candidateWeight(), settings.l2(), settings.dropout());
        private final AttributeLoss attributeLoss = new AttributeLoss(layout.size(), settings.attributeWeight());

        Worker() {
            Arrays.setAll(samples, i -> new Sample());
        }

        double batch(int[] order, int from, int to, SplittableRandom random) {
            double loss = 0;
            gradient.clear();
            for (int i = from; i < to; i++) {
                Sample sample = samples[i - from];
                sampler.draw(order[i], random, sample);
                loss += itemLoss.add(embeddings, sample, random, gradient);
            }
            itemOptimiser.step(embeddings, gradient);
            if (settings.attributeWeight() > 0) {
                gradient.clear();
                for (int i = 0; i < to - from; i++) {
                    loss += attributeLoss.add(embeddings, samples[i], gradient);
                }
                attributeOptimiser.step(embeddings, gradient);
            }
            return loss;
        }
    }
}
