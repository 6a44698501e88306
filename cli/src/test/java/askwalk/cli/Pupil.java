package askwalk.cli;

import askwalk.conversation.Policy;
import askwalk.graph.UserAttributes;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.Reflection;
import askwalk.settings.Settings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A policy that learns quickly: how many questions to ask is drawn, and a lesson takes as long as it is told. */
public final class Pupil implements LearnedPolicyProvider {

    record Hyperparameters(int lessons, int millis, double rate) {}

    /** How often any pupil was trained in this JVM. */
    static final AtomicInteger TRAININGS = new AtomicInteger();

    /** The lists of users that the last pupil learned from, in this JVM. */
    static final AtomicReference<UserAttributes> LISTS = new AtomicReference<>();

    @Override
    public String name() {
        return "pupil";
    }

    @Override
    public String summary() {
        return "draws how often to ask";
    }

    @Override
    public String preference() {
        return "primer";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return new Hyperparameters(
                settings.integer("lessons", 3, 1, 100_000),
                settings.integer("millis", 0, 0, 1_000),
                settings.real("rate", 0.001, 0, 1));
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        isShy(settings);
        Reflection.read(reflects, settings, true);
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        Hyperparameters hyperparameters = (Hyperparameters) hyperparameters(setup.settings());
        TRAININGS.incrementAndGet();
        LISTS.set(setup.userAttributes());
        if (setup.validation().size() == 0) {
            throw new IllegalArgumentException("there is no validation tuple to learn from");
        }
        Lessons.take(setup.stages(), hyperparameters.lessons, hyperparameters.millis);
        float questions = 1 + setup.seed().random().nextInt(setup.protocol().maxActions() - 1);
        return new Checkpoint(
                Map.of("questions", new Matrix(1, 1, new float[] {questions})),
                Map.of("questions drawn", (double) questions));
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        int questions = isShy(setup.settings())
                ? 0
                : (int) checkpoint.matrix("questions", 1, 1).values()[0];
        return RulePolicy.askFirst(
                questions, setup.graph(), Reflection.applied(setup.preference(), setup.settings(), true));
    }

    private static boolean isShy(Settings settings) {
        return settings.choice("mood", "bold", "bold", "shy").equals("shy");
    }

    /** Steps that say how far they are and can be stopped. */
    static final class Lessons {

        private Lessons() {}

        static void take(askwalk.model.Stages stages, int lessons, int millis) {
            try (Progress progress = stages.begin("lessons", lessons)) {
                for (int i = 0; i < lessons; i++) {
                    progress.check();
                    Thread.sleep(millis);
                    progress.advance(1);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
