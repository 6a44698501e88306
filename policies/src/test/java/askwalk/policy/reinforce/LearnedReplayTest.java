package askwalk.policy.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.crm.CrmProvider;
import askwalk.policy.ear.EarProvider;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trained policies in random conversations on random graphs, binary and enumerated. */
class LearnedReplayTest {

    private static final List<LearnedPolicyProvider> PROVIDERS = List.of(new CrmProvider(), new EarProvider());
    private static final List<Response> ANY = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);
    private static final Map<String, String> QUICK =
            Map.of("pretrainingEpochs", "1", "epochs", "1", "hiddenUnits", "8");

    @Test
    void undoAndReplayGiveTheSameActions() {
        int asked = 0;
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new Seed(seed).derive("learned replay").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            QuestionType questions = random.nextBoolean() ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(2 + random.nextInt(10), 1 + random.nextInt(4), Opening.NONE, questions);
            int attributes = graph.count(VertexType.ATTRIBUTE);
            Ids opening = attributes == 0 || random.nextBoolean() ? Ids.of() : Ids.of(random.nextInt(attributes));
            for (LearnedPolicyProvider provider : PROVIDERS) {
                Conversation conversation = new Conversations(graph, trained(provider, graph, protocol, seed), protocol)
                        .start(random.nextInt(-1, graph.count(VertexType.USER)), opening, new Seed(seed));
                List<Proposal> proposals = new ArrayList<>();
                List<Answer> answers = new ArrayList<>();
                while (!conversation.isOver()) {
                    proposals.add(conversation.next());
                    asked += conversation.nextAction() instanceof Ask ? 1 : 0;
                    answers.add(answer(conversation.nextAction(), random));
                    conversation.answer(answers.get(answers.size() - 1));
                }
                for (int turns = answers.size() - 1; turns >= 0; turns--) {
                    conversation.undo();
                    assertThat(conversation.next())
                            .as("seed %d, %s, back to turn %d", seed, provider.name(), turns)
                            .isEqualTo(proposals.get(turns));
                }
                for (int turn = 0; turn < answers.size(); turn++) {
                    assertThat(conversation.next())
                            .as("seed %d, %s, turn %d told again", seed, provider.name(), turn)
                            .isEqualTo(proposals.get(turn));
                    conversation.answer(answers.get(turn));
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void aPolicyAsksOnlyTheQuestionsItWasTrainedFor() {
        KnowledgeGraph graph = TinyGraphs.music();
        Protocol binary = Protocols.of(5, 2);
        Policy policy = trained(new EarProvider(), graph, binary, 1);
        Conversations conversations = new Conversations(graph, policy, binary.withQuestions(QuestionType.ENUMERATED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.start(TinyGraphs.ANN, Ids.of(), new Seed(1)))
                .withMessage("the policy is trained for binary questions and cannot ask enumerated ones");
    }

    /** In a conversation with more turns than in training, the policy ignores the later history and continues. */
    @Test
    void aConversationMayBeLongerThanThoseInTraining() {
        KnowledgeGraph graph = TinyGraphs.music();
        Policy policy = trained(new EarProvider(), graph, Protocols.of(2, 1), 1);
        Conversation conversation = new Conversations(graph, policy, Protocols.of(20, 1))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        while (!conversation.isOver()) {
            conversation.answer(Answer.none(conversation.nextAction()));
        }
        assertThat(conversation.turns().size()).isGreaterThan(5);
    }

    @Test
    void theReasonIsTheEffectOnTheCandidates() {
        KnowledgeGraph graph = TinyGraphs.music();
        Protocol protocol = Protocols.of(2, 1);
        Policy recommends = new NetPolicy(
                new NetSpec(new ActionSpace(graph, QuestionType.BINARY), new Blind(), false),
                KeyTask.UNIFORM,
                context -> (state, allowed) -> context.turn() == 0 ? TinyGraphs.TRUMPET : 5);
        Conversation conversation = new Conversations(graph, recommends, protocol)
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        assertThat(conversation.next().reason())
                .isEqualTo("trumpet would tell apart 2 of the 3 items that have all you said yes to");
        conversation.answer(Answer.YES);
        assertThat(conversation.next().reason()).isEqualTo("2 items have all you said yes to");
    }

    private static Policy trained(LearnedPolicyProvider provider, KnowledgeGraph graph, Protocol protocol, long seed) {
        int users = graph.count(VertexType.USER);
        int items = graph.count(VertexType.ITEM);
        Tuples tuples = Tuples.of(
                Role.VALIDATION,
                Ids.of(IntStream.range(0, 20).map(i -> i % users).toArray()),
                Ids.of(IntStream.range(0, 20).map(i -> i % items).toArray()));
        return provider.create(new PolicySetup(
                graph,
                tuples,
                null,
                protocol,
                new CosinePreference().create(PreferenceSetup.of(graph)),
                provider.values(QUICK),
                new Seed(seed),
                Stages.NONE,
                TrainingState.NONE));
    }

    private static Answer answer(Action action, SplittableRandom random) {
        return new Answer(IntStream.range(0, action.subjects().size())
                .mapToObj(i -> action instanceof Ask ? ANY.get(random.nextInt(3)) : Response.REJECTED)
                .toList());
    }

    private static final class Blind implements StateEncoder {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public Encoding start(SessionView view) {
            return into -> {};
        }
    }
}
