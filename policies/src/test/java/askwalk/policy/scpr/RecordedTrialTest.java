package askwalk.policy.scpr;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Policy;
import askwalk.graph.Ids;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.nn.Mlp;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.cpr.Adjacency;
import askwalk.policy.cpr.Consultation;
import askwalk.policy.cpr.CprPolicy;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedTrialTest {

    private static final int TURNS = 5;
    private static final Ids TUPLES = Ids.of(IntStream.range(10, 50).toArray());
    private static final Seed DIALOGUES = new Seed(5);

    private final AtomicInteger simulated = new AtomicInteger();
    private final PreferenceModel preference = (user, seed) -> {
        simulated.incrementAndGet();
        return KeyTask.UNIFORM.start(user, seed);
    };
    private final PolicySetup setup = new PolicySetup(
            InMemoryGraph.of(KeyTask.graph()),
            KeyTask.tuples(60),
            null,
            Protocols.of(TURNS, 5),
            preference,
            new ScprProvider().values(Map.of()),
            new Seed(1),
            Stages.NONE,
            TrainingState.NONE);

    /** Nets with different decisions have the scores of simulated dialogues, also if they were evaluated before. */
    @Test
    void scoresEqualThoseOfSimulatedDialogues() {
        for (ScprState.View view : ScprState.View.values()) {
            ScprState state = new ScprState(setup.graph(), setup.protocol().questions(), TURNS, view);
            RecordedTrial trial = new RecordedTrial(setup, TUPLES, DIALOGUES, state, this::policy);
            for (int seed = 0; seed < 60; seed++) {
                Mlp net = net(state, seed % 25);
                assertThat(trial.score(net, Progress.NONE))
                        .as("%s, net %d", view, seed)
                        .isEqualTo(new ValidationTrial(setup, TUPLES, DIALOGUES)
                                .score(policy(QConsultation.greedy(state, net)), Progress.NONE));
            }
        }
    }

    @Test
    void aDialogueWithTheSameDecisionsIsNotSimulatedAgain() {
        ScprState state = new ScprState(setup.graph(), setup.protocol().questions(), TURNS, ScprState.View.COMPACT);
        RecordedTrial trial = new RecordedTrial(setup, TUPLES, DIALOGUES, state, this::policy);
        trial.score(net(state, 1), Progress.NONE);
        assertThat(simulated).hasValue(TUPLES.size());
        AtomicInteger steps = new AtomicInteger();
        trial.score(net(state, 1), steps::addAndGet);
        assertThat(simulated).hasValue(TUPLES.size());
        assertThat(steps).hasValue(TUPLES.size());
    }

    private Policy policy(Consultation consultation) {
        return new CprPolicy(
                setup.graph(), preference, new EntropyScore(true, false), Adjacency.CANDIDATES, false, consultation);
    }

    private static Mlp net(ScprState state, int seed) {
        return Mlp.random(state.size(), 8, QConsultation.ACTIONS, new SplittableRandom(seed));
    }
}
