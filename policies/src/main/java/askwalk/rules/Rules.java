package askwalk.rules;

import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.io.Sha256;
import java.util.Objects;

/**
 * Rules about the questions and items of conversations, which hold for every policy. Attributes and items are named by
 * their keys in the catalogue, so rules do not depend on a graph. A rule about a coarse attribute, the parent of
 * others, also applies to the attributes below it. Immutable and safe for concurrent use.
 *
 * <pre>{@code
 * Rules rules = Rules.builder().askFirst("size").neverAsk("explicit").excludeAttributes("recalled").build();
 * Conversations ruled = conversations.withRules(rules.on(graph, protocol));
 * }</pre>
 */
public final class Rules {

    /** No rule. */
    public static final Rules NONE = new RulesBuilder().build();

    /** The number of digits of the SHA-256 hash in a digest, which are enough to distinguish rules. */
    private static final int DIGEST_DIGITS = 16;

    private final QuestionRules questions;
    private final ItemRules items;
    private final String digest;

    Rules(QuestionRules questions, ItemRules items) {
        this.questions = questions;
        this.items = items;
        CanonicalText text = new CanonicalText();
        questions.describe(text);
        items.describe(text);
        String all = text.toString();
        digest = all.isEmpty() ? "" : Sha256.of(all).substring(0, DIGEST_DIGITS);
    }

    /**
     * Starts rules.
     *
     * @return a builder without rules
     */
    public static RulesBuilder builder() {
        return new RulesBuilder();
    }

    /**
     * Returns the digest of all rules. It does not depend on the order of rules, except of questions that are asked
     * first or must be asked, and of pinned items. A predicate is represented by its name and version.
     *
     * @return sixteen hexadecimal digits of a SHA-256 hash; empty if there is no rule
     */
    public String digest() {
        return digest;
    }

    /**
     * Returns whether there is no rule.
     *
     * @return whether there is none
     */
    public boolean isEmpty() {
        return digest.isEmpty();
    }

    /**
     * Compiles these rules for conversations on a graph. Sets of items, predicates and boosts are evaluated now; after
     * a change of the catalogue, compile them again. Items that the graph lacks are ignored, and so is, unless
     * questions are enumerated, a question about an attribute that no item carries.
     *
     * @param graph the graph of the conversations
     * @param protocol the protocol of the conversations
     * @return the compiled rules, for {@code Conversations.withRules}
     * @throws IllegalArgumentException if the graph lacks an attribute or a number, rules contradict each other or the
     *     protocol, or the graph is live and a rule needs a set of items
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public ConversationRules on(KnowledgeGraph graph, Protocol protocol) {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(protocol, "protocol");
        if (isEmpty()) {
            return ConversationRules.NONE;
        }
        RuledAttributes attributes = new RuledAttributes(graph);
        return new CompiledRules(
                digest,
                CompiledRules.Target.of(graph, protocol),
                CompiledQuestions.of(questions, attributes, protocol),
                CompiledItems.of(items, attributes, graph));
    }
}
