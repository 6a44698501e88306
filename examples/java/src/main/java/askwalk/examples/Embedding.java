package askwalk.examples;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.experiment.Sample;
import askwalk.explanation.Explainer;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.nio.file.Path;

/** A conversation in an application with one user, who says yes to everything. */
public final class Embedding {

    private Embedding() {}

    /**
     * Prints the system's actions, the effect of an undo, and the explanation of the accepted item.
     *
     * @param args the folder of a data set with an attribute "Comedy"; empty for the bundled sample
     */
    public static void main(String[] args) {
        Dataset data = args.length == 0 ? Sample.dataset() : Datasets.open(Path.of(args[0]));
        // conversation:start
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        Policy policy = RulePolicy.askFirst(3, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        Conversations conversations = new Conversations(graph, policy, Protocol.IDEAL);

        Catalogue names = graph.catalogue();
        Ids liked = Ids.of(names.attribute("Comedy"));
        Ids disliked = Ids.of(names.attribute("Horror"), names.attribute("War"));
        Conversation conversation = conversations.start(WalkView.UNKNOWN_USER, liked, disliked, new Seed(1));
        while (!conversation.isOver()) {
            Proposal proposal = conversation.next();
            int first = proposal.action().subjects().get(0);
            if (proposal.action() instanceof Ask) {
                System.out.println("Do you like " + names.name(VertexType.ATTRIBUTE, first) + "?");
                conversation.answer(Answer.YES);
            } else {
                System.out.println("How about " + names.name(VertexType.ITEM, first) + "?");
                conversation.answer(Answer.only(proposal.action(), first));
            }
        }
        System.out.println(conversation.walk().path().describe(names));
        // conversation:end

        // undo:start
        conversation.undo(); // the user takes the last answer back: "rather the second of the list"
        Proposal again = conversation.next();
        System.out.println("Because " + again.reason() + ":");
        conversation.answer(
                Answer.only(again.action(), again.action().subjects().get(1)));

        Explainer explainer = new Explainer(graph, new Seed(1)); // one for the application
        System.out.println(explainer
                .explain(conversation.transcript(), conversation.acceptedItem())
                .text());
        // undo:end
    }
}
