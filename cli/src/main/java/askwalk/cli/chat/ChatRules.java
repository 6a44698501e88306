package askwalk.cli.chat;

import askwalk.cli.common.RulesOption;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import askwalk.io.FileFailure;
import askwalk.rules.RulesFile;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a chat about rules and items that are not shown. */
final class ChatRules {

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--exclude",
            paramLabel = "FILE|CONDITION",
            description = "File of items that are not shown, one name or key per line, such as those out of stock, or"
                    + " a condition such as \"price > 30\"; several are possible.")
    private List<String> excluded = List.of();

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

    /** Returns the condition that items are not in an excluded file and do not meet an excluded condition. */
    Eligibility eligibility(KnowledgeGraph graph, KnowledgeGraph walked) {
        Eligibility shown = Eligibility.ALL;
        for (String each : excluded) {
            shown = shown.and(
                    ValueCondition.isCondition(each) && !exists(each)
                            ? without(each, walked)
                            : withoutItems(Path.of(each), graph, walked));
        }
        return shown;
    }

    private static boolean exists(String file) {
        try {
            return Files.exists(Path.of(file));
        } catch (InvalidPathException e) {
            return false; // on some systems no file name has a comparison sign
        }
    }

    private static Eligibility without(String condition, KnowledgeGraph walked) {
        try {
            ValueCondition parsed = ValueCondition.parse(condition);
            walked.schema().column(parsed.column());
            return Eligibility.values(parsed.negated());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--exclude \"" + condition + "\": " + e.getMessage(), e);
        }
    }

    private static Eligibility withoutItems(Path file, KnowledgeGraph graph, KnowledgeGraph walked) {
        if (walked.isLive()) {
            throw new UsageException("--exclude " + file
                    + " needs --mode snapshot; a live graph can exclude items by numbers, such as --exclude \"price >"
                    + " 30\", or by attributes, with --rules");
        }
        Ids items;
        try {
            items = RulesFile.readItems(file, graph.catalogue());
        } catch (IOException e) {
            throw new UsageException("--exclude " + file + " cannot be read: " + FileFailure.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--exclude: " + e.getMessage(), e);
        }
        ItemSet all = ItemSet.of(graph.count(VertexType.ITEM), items);
        return Eligibility.of(ItemSet.where(graph.count(VertexType.ITEM), item -> !all.contains(item)));
    }
}
