package askwalk.preference.fm;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Training of a factorization machine on the training interactions by mini-batch gradient descent. For each mini-batch,
 * a step on the item loss is followed by a step on the attribute loss. The machine is evaluated periodically on
 * held-out validation tuples, and the best checkpoint is kept.
 */
final class FmTrainer {

    private static final double INITIAL_DEVIATION = 0.01;

    /** The minimum time between saved states, since the state of a large graph has 100 MB. */
    private static final Duration MIN_TIME_BETWEEN_STATES = Duration.ofSeconds(20);

    private final PreferenceSetup setup;
    private final FmSettings settings;
    private final Layout layout;
    private final Interactions interactions;
    private final QuestionOrderTree orderTree;
    private final Sampler sampler;
    /** All embeddings, row-major, [users + items + attributes][embeddingSize], see {@link Layout}. */
    private final float[] embeddings;

    private final RowOptimiser itemOptimiser;
    private final RowOptimiser attributeOptimiser;
    private final HeldOut split;
    private final OfflineRows selectionRows;
    private final Worker worker;
    /** The buffers of samples that are drawn on a second thread; null if there is no such thread. */
    private final DrawnAhead.Buffers ahead;

    /**
     * The best machine so far. A machine replaces it if its AUC is higher, or if the AUC is NaN because there are no
     * held-out tuples.
     */
    private final BestSoFar<float[], Evaluation> best =
            new BestSoFar<>((candidate, highest) -> !(candidate.auc.item() <= highest.auc.item()));

    private final long minNanosBetweenStates;
    private long lastState = System.nanoTime();

    private record Evaluation(int epoch, double loss, OfflineAuc auc) {}

    FmTrainer(PreferenceSetup setup, FmSettings settings) {
        this(setup, settings, MIN_TIME_BETWEEN_STATES);
    }

    /** Creates a trainer with another minimum time between saved states, for tests. */
    FmTrainer(PreferenceSetup setup, FmSettings settings, Duration minTimeBetweenStates) {
        minNanosBetweenStates = minTimeBetweenStates.toNanos();
        this.setup = setup;
        this.settings = settings;
        layout = Layout.of(setup.graph(), settings.embeddingSize());
        interactions = new Interactions(setup.graph());
        orderTree = new QuestionOrderTree(setup.graph(), setup.seed().derive("orders"));
        sampler = new Sampler(layout, orderTree, interactions, settings, setup.seed());
        embeddings = initial(setup.seed().derive("initial").random());
        itemOptimiser = RowOptimiser.of(settings.optimiser(), settings.learningRate(), layout);
        attributeOptimiser = RowOptimiser.of(settings.optimiser(), settings.attributeLearningRate(), layout);
        split = HeldOut.of(setup.validation(), settings.heldOut(), setup.seed());
        selectionRows = rows(split.selection());
        worker = new Worker();
        ahead = settings.threads() > 1 && DrawnAhead.Buffers.areSmall(settings.batchSize(), settings.embeddingSize())
                ? new DrawnAhead.Buffers(settings.batchSize(), settings.embeddingSize())
                : null;
    }

    Checkpoint train() {
        int[] order = IntStream.range(0, interactions.count()).toArray();
        long batches = ((long) order.length + settings.batchSize() - 1) / settings.batchSize();
        try (Progress progress = setup.stages().begin("factorization machine", batches * settings.epochs())) {
            int completed = resume();
            progress.advance((int) Math.min(Integer.MAX_VALUE, batches * completed));
            for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                Seed seed = setup.seed().derive("epoch").derive(epoch);
                Shuffle.shuffle(order, 0, order.length, seed.derive("order").random());
                if (epoch <= completed) {
                    continue; // each epoch shuffles the order of the previous one
                }
                double loss = runEpoch(order, seed, progress) / Math.max(1, order.length);
                if (!Double.isFinite(loss)) {
                    throw new TrainingDivergedException(
                            " in epoch " + epoch,
                            "try a learningRate below " + settings.learningRate()
                                    + " or an attributeLearningRate below " + settings.attributeLearningRate());
                }
                if (epoch % settings.evaluateEvery() == 0 || epoch == settings.epochs()) {
                    evaluate(epoch, loss, progress);
                }
            }
            return new Checkpoint(machine(best.value()).matrices(), metrics(progress));
        }
    }

    /** Evaluates the machine and keeps it if it is the best. Without held-out tuples, the last machine is the best. */
    private void evaluate(int epoch, double loss, Progress progress) {
        FactorizationMachine machine = machine(embeddings);
        OfflineAuc auc = OfflineAuc.of(selectionRows, machine, orderTree, interactions, settings.threads(), progress);
        best.offer(new Evaluation(epoch, loss, auc), embeddings::clone);
        if (epoch < settings.epochs() && System.nanoTime() - lastState >= minNanosBetweenStates) {
            Evaluation bestEvaluation = best.score();
            setup.trainingState()
                    .save(new FmState(
                                    epoch,
                                    embeddings,
                                    itemOptimiser.state(),
                                    attributeOptimiser.state(),
                                    best.value(),
                                    bestEvaluation.epoch,
                                    bestEvaluation.loss,
                                    bestEvaluation.auc)
                            .checkpoint());
            lastState = System.nanoTime();
        }
    }

    /** Restores the saved state, if there is one, and returns the number of completed epochs. */
    private int resume() {
        Checkpoint saved = setup.trainingState().load();
        FmState state = saved == null
                ? null
                : FmState.read(
                        saved,
                        settings.epochs(),
                        embeddings.length,
                        itemOptimiser.state().length,
                        attributeOptimiser.state().length);
        if (state == null) {
            return 0;
        }
        copy(state.embeddings(), embeddings);
        copy(state.itemState(), itemOptimiser.state());
        copy(state.attributeState(), attributeOptimiser.state());
        best.offer(new Evaluation(state.bestEpoch(), state.bestLoss(), state.bestAuc()), state::best);
        return state.epoch();
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /** Returns the metrics of the best machine on the held-out tuples and on the other validation tuples. */
    private Map<String, Double> metrics(Progress progress) {
        Map<String, Double> metrics = new HashMap<>();
        Evaluation bestEvaluation = best.score();
        metrics.put("epoch", (double) bestEvaluation.epoch);
        metrics.put("loss", bestEvaluation.loss);
        metrics.put("heldOutItemAuc", bestEvaluation.auc.item());
        metrics.put("heldOutNewItemAuc", bestEvaluation.auc.newItem());
        metrics.put("heldOutAttributeAuc", bestEvaluation.auc.attribute());
        OfflineAuc auc = OfflineAuc.of(
                rows(split.training()), machine(best.value()), orderTree, interactions, settings.threads(), progress);
        metrics.put("itemAuc", auc.item());
        metrics.put("newItemAuc", auc.newItem());
        metrics.put("attributeAuc", auc.attribute());
        metrics.put("aucRows", (double) auc.rows());
        return metrics;
    }

    private OfflineRows rows(Ids indices) {
        return OfflineRows.of(
                setup.validation(), indices, orderTree, setup.seed().derive("rows"));
    }

    private double runEpoch(int[] order, Seed seed, Progress progress) {
        SampleSource.Draw draw = new SampleSource.Draw(sampler, new Dropout(settings.dropout()), order, seed.random());
        try (SampleSource source = ahead == null ? worker.inline(draw) : new DrawnAhead(draw, ahead)) {
            double loss = 0;
            for (int from = 0; from < order.length; from += settings.batchSize()) {
                progress.check();
                loss += worker.batch(source, Math.min(settings.batchSize(), order.length - from));
                progress.advance(1);
            }
            return loss;
        }
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

    /** The reusable buffers of training steps. */
    private final class Worker {
        private final Sample[] samples = new Sample[settings.batchSize()];
        private final Gradient gradient = new Gradient(layout.rows(), layout.size());
        private final ItemLoss itemLoss =
                new ItemLoss(layout.size(), settings.candidateWeight(), settings.l2(), settings.dropout());
        private final AttributeLoss attributeLoss = new AttributeLoss(layout.size(), settings.attributeWeight());

        SampleSource inline(SampleSource.Draw draw) {
            Sample[] reused = new Sample[settings.batchSize()];
            Arrays.setAll(reused, i -> new Sample());
            return new SampleSource.Inline(draw, reused, new float[Sample.MASKS][layout.size()]);
        }

        double batch(SampleSource source, int size) {
            double loss = 0;
            gradient.clear();
            for (int i = 0; i < size; i++) {
                samples[i] = source.next();
                loss += itemLoss.add(embeddings, samples[i], gradient);
            }
            itemOptimiser.step(embeddings, gradient);
            if (settings.attributeWeight() > 0) {
                gradient.clear();
                for (int i = 0; i < size; i++) {
                    loss += attributeLoss.add(embeddings, samples[i], gradient);
                }
                attributeOptimiser.step(embeddings, gradient);
            }
            return loss;
        }
    }
}
