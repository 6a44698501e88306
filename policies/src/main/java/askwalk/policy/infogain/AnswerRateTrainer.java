package askwalk.policy.infogain;

import askwalk.conversation.AnswerRates;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Turn;
import askwalk.graph.Adjacency;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.infogain.prior.Prior;
import askwalk.random.Seed;
import java.util.List;

/**
 * Learns the response rates of each attribute in dialogues on validation tuples, with the users of the protocol.
 *
 * <p>Algorithm: in each of {@value #ROUNDS} rounds, a policy only asks. It draws each question at random with a
 * probability in proportion to its expected information, which no attribute loses that may be informative, and which
 * spends most questions on those that a policy would ask. The information is that under the rates after the rounds
 * before. Responses are counted by whether the target has the attribute ({@link AnswerCounts}), over all rounds. What
 * the target leaves open is not counted. The rounds have the same tuples and other random numbers.
 */
final class AnswerRateTrainer {

    private static final int ROUNDS = 3;

    /** Dialogues on validation tuples. */
    @FunctionalInterface
    interface Dialogues {

        /**
         * Runs the dialogues of a round.
         *
         * @return the turns after the opening of each dialogue, in the order of the tuples
         */
        List<List<Turn>> run(InfoGainPolicy policy, int round, Progress progress);
    }

    private final PolicySetup setup;
    private final Ids tuples;
    private final Dialogues dialogues;
    private final QuestionSelectors selectors;
    private final Adjacency attributesOfItem;
    private final AnswerCounts counts;

    AnswerRateTrainer(PolicySetup setup, ValidationTrial trial, QuestionSelectors selectors, Prior prior) {
        this(setup, trial.tuples(), simulated(setup, trial), selectors, prior);
    }

    /**
     * Creates a trainer.
     *
     * @param setup the setup with the validation tuples
     * @param tuples the indices of the tuples of the dialogues
     * @param dialogues the dialogues
     */
    AnswerRateTrainer(PolicySetup setup, Ids tuples, Dialogues dialogues, QuestionSelectors selectors, Prior prior) {
        this.setup = setup;
        this.tuples = tuples;
        this.dialogues = dialogues;
        this.selectors = selectors.exploring();
        attributesOfItem = prior.history().attributesOfItem;
        counts = new AnswerCounts(setup.graph().count(VertexType.ATTRIBUTE));
    }

    private static Dialogues simulated(PolicySetup setup, ValidationTrial trial) {
        Seed seed = setup.seed().derive("answer rates");
        return (policy, round, progress) -> trial.withSeed(seed.derive(round))
                .run(() -> new Recording(policy), (recording, score) -> recording.turns(), progress);
    }

    /**
     * Learns the rates.
     *
     * @param model the prior, and parameters without rates
     */
    AnswerRates train(InfoGainModel model) {
        InfoGainModel.Parameters parameters = model.parameters();
        try (Progress progress =
                setup.stages().begin(InfoGainSettings.ANSWER_RATES.key(), (long) ROUNDS * tuples.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                InfoGainPolicy policy = new InfoGainPolicy(new InfoGainModel(model.prior(), parameters), selectors);
                count(policy, round, progress);
                parameters = parameters.withResponseRates(ResponseRates.of(
                        InfoGainMatrices.rounded(counts.rates(setup.protocol().answerModel()))));
            }
        }
        return parameters.responseRates().byAttribute();
    }

    private void count(InfoGainPolicy policy, int round, Progress progress) {
        InfoGainPolicy asking = policy.switchingAfter(setup.protocol().maxActions());
        List<List<Turn>> turns = dialogues.run(asking, round, progress);
        for (int i = 0; i < turns.size(); i++) {
            int target = setup.validation().item(tuples.get(i));
            turns.get(i).forEach(turn -> count(turn, target));
        }
    }

    private void count(Turn turn, int target) {
        if (!(turn.action() instanceof Ask ask)) {
            return;
        }
        for (int i = 0; i < ask.attributes().size(); i++) {
            int attribute = ask.attributes().get(i);
            boolean isPresent = isPresent(target, attribute);
            boolean isKnown = isPresent
                    || setup.hiddenAttributes() != null
                    || !selectors.open().isOpen(target, attribute);
            if (isKnown) {
                counts.add(attribute, isPresent, turn.answer().responses().get(i));
            }
        }
    }

    private boolean isPresent(int item, int attribute) {
        return attributesOfItem.contains(item, attribute)
                || (setup.hiddenAttributes() != null && setup.hiddenAttributes().contains(item, attribute));
    }

    /** A policy that keeps the turns of its last conversation, for one thread. */
    private static final class Recording implements Policy {

        private final InfoGainPolicy policy;
        private InfoGainSession last;

        Recording(InfoGainPolicy policy) {
            this.policy = policy;
        }

        @Override
        public Session start(Context context) {
            last = policy.start(context);
            return last;
        }

        List<Turn> turns() {
            return List.copyOf(last.turns());
        }
    }
}
