package askwalk.policy.scpr;

import askwalk.conversation.Policy;
import askwalk.graph.Ids;
import askwalk.model.Progress;
import askwalk.nn.Mlp;
import askwalk.policy.PolicySetup;
import askwalk.policy.Score;
import askwalk.policy.ValidationTrial;
import askwalk.policy.cpr.Consultation;
import askwalk.random.Seed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The evaluation of nets in the same dialogues. A dialogue depends on a net only by its decisions between asking and
 * recommending. The states of each dialogue are therefore recorded with the decisions and the score, and a net that
 * decides the same in all of them gets the score without a simulation. Not safe for concurrent use.
 */
final class RecordedTrial {

    /** The largest state that is recorded; large states would need more memory than they save time. */
    private static final int MAX_STATE = 64;

    private static final int MAX_RECORDINGS_PER_DIALOGUE = 16;

    private final PolicySetup setup;
    private final Ids tuples;
    private final Seed dialogues;
    private final ScprState state;
    private final Function<Consultation, Policy> policies;
    /** The recordings of each dialogue, the last one first. */
    private final List<Deque<Recording>> recordings;

    /**
     * Creates a trial.
     *
     * @param setup the setup with the tuples and the protocol
     * @param tuples the indices of the tuples
     * @param dialogues the seed of all randomness in the dialogues
     * @param state the state encoder
     * @param policies creates the policy of a consultation
     */
    RecordedTrial(
            PolicySetup setup, Ids tuples, Seed dialogues, ScprState state, Function<Consultation, Policy> policies) {
        this.setup = setup;
        this.tuples = tuples;
        this.dialogues = dialogues;
        this.state = state;
        this.policies = policies;
        recordings = IntStream.range(0, tuples.size())
                .<Deque<Recording>>mapToObj(i -> new ArrayDeque<>())
                .toList();
    }

    /** Returns the score of the greedy policy of a net. */
    Score score(Mlp net, Progress progress) {
        Mlp.Workspace work = net.workspace();
        Score sum = Score.NONE;
        List<Integer> unknown = new ArrayList<>();
        for (int dialogue = 0; dialogue < tuples.size(); dialogue++) {
            Score known = known(dialogue, net, work);
            if (known == null) {
                unknown.add(dialogue);
            } else {
                sum = sum.plus(known);
                progress.advance(1);
            }
        }
        int[] tuplesToRun = unknown.stream().mapToInt(tuples::get).toArray();
        List<Recording> results = new ValidationTrial(setup, Ids.of(tuplesToRun), dialogues)
                .run(() -> new RecordedPolicy(net), RecordedPolicy::recording, progress);
        for (int i = 0; i < results.size(); i++) {
            sum = sum.plus(results.get(i).score);
            store(results.get(i), recordings.get(unknown.get(i)));
        }
        return sum;
    }

    private Score known(int dialogue, Mlp net, Mlp.Workspace work) {
        for (Recording recording : recordings.get(dialogue)) {
            if (recording.isOf(net, work)) {
                return recording.score;
            }
        }
        return null;
    }

    private void store(Recording recording, Deque<Recording> ofDialogue) {
        if (state.size() > MAX_STATE) {
            return;
        }
        if (ofDialogue.size() == MAX_RECORDINGS_PER_DIALOGUE) {
            ofDialogue.removeLast();
        }
        ofDialogue.addFirst(recording);
    }

    /** A state in which a net decided to ask or to recommend. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Step(float[] state, boolean asks) {}

    /** The decisions of a dialogue and its score. */
    private record Recording(List<Step> steps, Score score) {

        boolean isOf(Mlp net, Mlp.Workspace work) {
            for (Step step : steps) {
                if (QConsultation.asks(net, work, step.state) != step.asks) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The greedy policy of a net, which records the steps of one dialogue at a time. Confined to one thread. */
    private final class RecordedPolicy implements Policy {

        private final Policy policy;
        private List<Step> steps = new ArrayList<>();

        RecordedPolicy(Mlp net) {
            policy = policies.apply(new QConsultation(state, context -> {
                Mlp.Workspace work = net.workspace();
                return (encoded, allowed) -> {
                    if (!allowed[QConsultation.ASK]) {
                        return QConsultation.RECOMMEND;
                    }
                    boolean asks = QConsultation.asks(net, work, encoded);
                    steps.add(new Step(encoded.clone(), asks));
                    return asks ? QConsultation.ASK : QConsultation.RECOMMEND;
                };
            }));
        }

        @Override
        public Session start(Context context) {
            return policy.start(context);
        }

        /** Returns the recording of the dialogue that has just ended. */
        Recording recording(Score score) {
            Recording recording = new Recording(List.copyOf(steps), score);
            steps = new ArrayList<>();
            return recording;
        }
    }
}
