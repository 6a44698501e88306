package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Proposal;
import askwalk.conversation.Recommend;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proposals as lines of text, and the prompts after them. */
final class ChatProposals {

    /** The commands in prompts, by placeholder. */
    private static final Map<String, Message> PROMPTED = Map.of(
            "yes", Message.COMMAND_YES,
            "no", Message.COMMAND_NO,
            "why", Message.COMMAND_WHY,
            "undo", Message.COMMAND_UNDO,
            "quit", Message.COMMAND_QUIT,
            "seen", Message.COMMAND_SEEN,
            "later", Message.COMMAND_LATER);

    private final Wording wording;
    private final KnowledgeGraph graph;
    private final ChatWords words;

    ChatProposals(Wording wording, KnowledgeGraph graph, ChatWords words) {
        this.wording = wording;
        this.graph = graph;
        this.words = words;
    }

    /** Returns the lines of a proposal: unmet wishes, the question, and its numbered attributes or items. */
    List<String> lines(Proposal proposal, int turn) {
        Action action = proposal.action();
        List<String> lines = new ArrayList<>();
        proposal.nothingFits().ifPresent(nothing -> lines.add(nothing.text(wording, graph.catalogue())));
        lines.add("[" + turn + "] " + action.question(wording, graph));
        action.hint(wording, graph).ifPresent(lines::add);
        boolean asks = action instanceof Ask;
        if (!asks || action.subjects().size() > 1) {
            for (int i = 0; i < action.subjects().size(); i++) {
                lines.add(String.format(Locale.ROOT, "%4d. ", i + 1) + option(proposal, asks, i));
            }
        }
        proposal.setAside().forEach(wish -> lines.add(wording.text(Message.CHAT_RULE_SET_ASIDE, "wish", wish)));
        return lines;
    }

    private String option(Proposal proposal, boolean asks, int number) {
        VertexType type = asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
        int id = proposal.action().subjects().get(number);
        String unmet = asks ? "" : proposal.fits().get(number).unmetText(wording, graph.catalogue());
        return wording.name(new Vertex(type, id), graph.catalogue()) + (unmet.isEmpty() ? "" : " (" + unmet + ")");
    }

    /** Returns the answers and commands that are possible. */
    String prompt(Action action) {
        Message prompt = action instanceof Recommend
                ? Message.PROMPT_ITEMS
                : action.subjects().size() == 1 ? Message.PROMPT_BINARY : Message.PROMPT_CHOICE;
        List<Object> shown = new ArrayList<>();
        PROMPTED.forEach((name, command) -> {
            shown.add(name);
            shown.add(words.shown(command));
        });
        return wording.text(prompt, shown.toArray());
    }
}
