package askwalk.cli;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.dataset.Datasets;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.io.PrintStream;
import java.nio.file.Path;

/** The first thing that the README shows of the library, so that it compiles and runs. */
final class LibrarySnippet {

    private LibrarySnippet() {}

    static void run(Path folder, PrintStream out) {
        // readme:start
        KnowledgeGraph graph = InMemoryGraph.of(Datasets.open(folder).graph());
        Policy policy = RulePolicy.askFirst(3, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        int comedy = graph.catalogue().idsOfName(VertexType.ATTRIBUTE, "Comedy").get(0);

        Conversations conversations = new Conversations(graph, policy, Protocol.IDEAL);
        Conversation conversation = conversations.start(WalkView.UNKNOWN_USER, Ids.of(comedy), new Seed(1));
        while (!conversation.isOver()) {
            Proposal proposal = conversation.next();
            Ids subjects = proposal.action().subjects();
            if (proposal.action() instanceof Ask) {
                out.println("Do you like " + graph.catalogue().name(VertexType.ATTRIBUTE, subjects.get(0)) + "?");
                conversation.answer(Answer.YES);
            } else {
                out.println("How about " + graph.catalogue().name(VertexType.ITEM, subjects.get(0)) + "?");
                conversation.answer(Answer.only(proposal.action(), subjects.get(0)));
            }
        }
        out.println(conversation.walk().path().describe(graph.catalogue()));
        // readme:end
    }
}
