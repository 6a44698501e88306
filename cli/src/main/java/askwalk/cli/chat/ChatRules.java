package askwalk.cli.chat;

import askwalk.cli.common.RulesOption;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.io.FileFailure;
import askwalk.rules.RulesFile;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a chat about rules and items that are not shown. */
final class ChatRules {

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--exclude",
            paramLabel = "FILE",
            description = "File of items that are not shown, one name or key per line, such as those out of stock.")
    private Path exclude;

    /** Returns the rules for a conversation that walks a graph. */
    ConversationRules compile(KnowledgeGraph graph, KnowledgeGraph walked, Protocol protocol) {
        ConversationRules compiled;
        try {
            compiled = rules.read(graph.catalogue()).on(graph, protocol);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--rules " + rules.file + ": " + e.getMessage(), e);
        }
        if (walked.isLive() && compiled.eligibility().items().isPresent()) {
            throw new UsageException("--rules " + rules.file + ": rules that include a coarse attribute, or include or"
                    + " exclude items by key, need --mode snapshot; a live graph can select items by attributes only");
        }
        return compiled;
    }

    /** Returns the condition that items are not in the file of excluded ones. */
    Eligibility eligibility(KnowledgeGraph graph, KnowledgeGraph walked) {
        if (exclude == null) {
            return Eligibility.ALL;
        }
        if (walked.isLive()) {
            throw new UsageException("--exclude " + exclude
                    + " needs --mode snapshot; a live graph can exclude items by attributes only, with --rules");
        }
        Ids excluded;
        try {
            excluded = RulesFile.readItems(exclude, graph.catalogue());
        } catch (IOException e) {
            throw new UsageException("--exclude " + exclude + " cannot be read: " + FileFailure.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--exclude: " + e.getMessage(), e);
        }
        ItemSet all = ItemSet.of(graph.count(VertexType.ITEM), excluded);
        return Eligibility.of(ItemSet.where(graph.count(VertexType.ITEM), item -> !all.contains(item)));
    }
}
