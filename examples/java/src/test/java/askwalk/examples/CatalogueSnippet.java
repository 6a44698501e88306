package askwalk.examples;

import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversations;
import askwalk.graph.KnowledgeGraph;
import askwalk.model.ModelFile;
import askwalk.policy.LoadedPolicy;
import askwalk.policy.Policies;
import java.io.IOException;
import java.nio.file.Path;

/** The next version of a catalogue. */
final class CatalogueSnippet {

    private CatalogueSnippet() {}

    static void replace(StoredConversations conversations, KnowledgeGraph next, Path model, Path nextModel)
            throws IOException {
        // replace:start
        KnowledgeGraph before = conversations.conversations().graph();
        ModelFile.write(nextModel, Policies.transfer(model, before, next));
        LoadedPolicy policy = Policies.load(nextModel, next, Protocol.IDEAL);
        conversations.replace(new Conversations(next, policy.policy(), Protocol.IDEAL).identified(policy.identity()));
        // replace:end
    }
}
