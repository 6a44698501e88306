package askwalk.rules;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.function.Function;

/** Conversations under rules on the tiny graph, with two policies whose actions can be read off the page. */
final class RuleTalks {

    static final KnowledgeGraph GRAPH = TinyGraphs.music();

    private RuleTalks() {}

    static Protocol protocol(int actions, QuestionType questions) {
        return Protocols.of(actions, 2, Opening.NONE, questions);
    }

    static Rules rules(String... lines) {
        return RulesFile.read("shop.rules", String.join("\n", lines), GRAPH.catalogue());
    }

    /** A conversation with a policy that recommends as soon as it may. */
    static Conversation hasty(int actions, QuestionType questions, Ids liked, String... lines) {
        return talk(RuleTalks::hasty, protocol(actions, questions), liked, lines);
    }

    /** A conversation with a policy that asks about the attribute with the lowest id as long as it may. */
    static Conversation curious(int actions, QuestionType questions, Ids liked, String... lines) {
        return talk(RuleTalks::curious, protocol(actions, questions), liked, lines);
    }

    private static Conversation talk(
            Function<Policy.Context, Action> decides, Protocol protocol, Ids liked, String... lines) {
        return new Conversations(GRAPH, policy(decides), protocol)
                .withRules(rules(lines).on(GRAPH, protocol))
                .start(TinyGraphs.ANN, liked, new Seed(1));
    }

    private static Action hasty(Policy.Context context) {
        Action question = question(context);
        return context.mayRecommend() || question == null ? list(context) : question;
    }

    private static Action curious(Policy.Context context) {
        Action question = question(context);
        return context.mayAsk() && question != null ? question : list(context);
    }

    private static Action question(Policy.Context context) {
        Questions questions = new Questions(GRAPH);
        for (int attribute = 0; attribute <= TinyGraphs.CALM; attribute++) {
            if (context.walk().isAskable(attribute)) {
                if (context.questions().kind() != QuestionType.Kind.ENUMERATED) {
                    return Ask.about(attribute);
                }
                for (int coarse = TinyGraphs.STYLE; coarse <= TinyGraphs.WIND; coarse++) {
                    if (questions.children(coarse).contains(attribute)) {
                        return questions.enumerated(coarse, context.walk());
                    }
                }
            }
        }
        return null;
    }

    private static Recommend list(Policy.Context context) {
        WalkView walk = context.walk();
        IdBuffer items = new IdBuffer();
        for (int item = 0; item < GRAPH.count(VertexType.ITEM) && items.size() < context.listSize(); item++) {
            if (walk.isAvailable(item)) {
                items.add(item);
            }
        }
        return new Recommend(Ids.copyOf(items));
    }

    private static Policy policy(Function<Policy.Context, Action> decides) {
        return context -> new Policy.Session() {
            @Override
            public Action next() {
                return decides.apply(context);
            }

            @Override
            public void observe(Action action, Answer answer) {}

            @Override
            public Reason reason(Action action) {
                return Reason.of("the policy decides");
            }
        };
    }
}
