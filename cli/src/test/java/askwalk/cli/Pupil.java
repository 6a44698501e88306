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
import askwalk.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A policy with quick training: it draws its number of questions, and a setting defines the time of a lesson. */
public final class Pupil implements LearnedPolicyProvider {

    private static final Setting<Integer> LESSONS =
            Setting.integer("lessons", 3).range(1, 100_000).formerly("hours").description("lessons to take");
    private static final Setting<Integer> MILLIS =
            Setting.integer("millis", 0).range(0, 1_000).description("time for a lesson");
    private static final Setting<Double> RATE =
            Setting.real("rate", 0.001).range(0, 1).description("of nothing");
    private static final Setting<String> MOOD = Setting.choice("mood", "bold", "bold", "shy")
            .description("shy ones never ask")
            .acting();

    /** The number of trainings of all pupils in this JVM. */
    static final AtomicInteger TRAININGS = new AtomicInteger();

    /** The attribute lists of users in the last training of a pupil in this JVM. */
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
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(List.of(LESSONS, MILLIS, RATE, MOOD));
        settings.addAll(Reflection.settings(true));
        return settings;
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        TRAININGS.incrementAndGet();
        LISTS.set(setup.userAttributes());
        if (setup.validation().size() == 0) {
            throw new IllegalArgumentException("there is no validation tuple to learn from");
        }
        Lessons.take(
                setup.stages(), setup.settings().get(LESSONS), setup.settings().get(MILLIS));
        float questions = 1 + setup.seed().random().nextInt(setup.protocol().maxActions() - 1);
        return new Checkpoint(
                Map.of("questions", new Matrix(1, 1, new float[] {questions})),
                Map.of("questions drawn", (double) questions));
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        int questions = setup.settings().get(MOOD).equals("shy")
                ? 0
                : (int) checkpoint.matrix("questions", 1, 1).values()[0];
        return RulePolicy.askFirst(
                questions, setup.graph(), Reflection.applied(setup.preference(), setup.settings(), true));
    }

    /** Runs steps that report progress and can be cancelled. */
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
