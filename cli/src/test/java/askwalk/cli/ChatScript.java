package askwalk.cli;

import askwalk.cli.chat.Chat;
import askwalk.cli.chat.ChatExplanations;
import askwalk.cli.chat.ChatLimits;
import askwalk.cli.chat.ChatListener;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.experiment.Sample;
import askwalk.explanation.Explainer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.walk.Eligibility;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scripted conversation about the sample's films, with its output. */
record ChatScript(String out) {

    private static final Dataset DATA = Sample.open(Datasets::open);
    private static final KnowledgeGraph GRAPH = InMemoryGraph.of(DATA.graph());
    private static final Pattern TURN = Pattern.compile("\\[([0-9]+)\\] (.*)");
    private static final Pattern QUESTION = Pattern.compile("\\[[0-9]+\\] Do you like (.*)\\?");
    private static final Pattern CHOICE = Pattern.compile(" +[0-9]+\\. (.*?)( \\((?:without|with): .*\\))?");
    private static final Pattern CANDIDATES =
            Pattern.compile("([0-9]+) items (?:that )?(?:have all you said yes to|remain)");

    /** Runs a conversation with a new user and three binary questions. */
    static ChatScript type(String... lines) {
        return observedBy(ChatListener.NONE, lines);
    }

    static ChatScript observedBy(ChatListener listener, String... lines) {
        return run(QuestionType.BINARY, WalkView.UNKNOWN_USER, false, listener, lines);
    }

    static ChatScript enumerated(String... lines) {
        return run(QuestionType.ENUMERATED, WalkView.UNKNOWN_USER, false, ChatListener.NONE, lines);
    }

    static ChatScript as(String user, String... lines) {
        return run(
                QuestionType.BINARY, GRAPH.catalogue().idOfKey(VertexType.USER, user), false, ChatListener.NONE, lines);
    }

    /** As {@link #type}, with explanations of every recommendation. */
    static ChatScript explained(String... lines) {
        return run(QuestionType.BINARY, WalkView.UNKNOWN_USER, true, ChatListener.NONE, lines);
    }

    /** As {@link #as}, with explanations of every recommendation. */
    static ChatScript explainedTo(String user, String... lines) {
        return run(
                QuestionType.BINARY, GRAPH.catalogue().idOfKey(VertexType.USER, user), true, ChatListener.NONE, lines);
    }

    private static ChatScript run(
            QuestionType questions, int user, boolean explain, ChatListener listener, String... lines) {
        Conversations conversations = new Conversations(
                        GRAPH,
                        RulePolicy.askFirst(3, GRAPH, new PopularityPreference().create(PreferenceSetup.of(GRAPH))),
                        Protocol.IDEAL.withQuestions(questions))
                .identified(PolicyIdentity.of("ask-first", 1, Map.of()));
        StringBuilder typed = new StringBuilder();
        for (String line : lines) {
            typed.append(line).append('\n');
        }
        StringWriter out = new StringWriter();
        try {
            new Chat(
                            new StoredConversations(conversations, new MemoryConversationStore()),
                            new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH),
                            new ChatExplanations(new Explainer(GRAPH, new Seed(2)), explain),
                            listener,
                            new BufferedReader(new StringReader(typed.toString())),
                            new PrintWriter(out))
                    .run(DATA.manifest().name(), "talk", user, new Seed(1), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChatScript(out.toString().replace(System.lineSeparator(), "\n"));
    }

    /** Returns the output lines, with prompts on lines of their own. */
    List<String> lines() {
        return out.replaceAll("(?m)^\\([^>\n]*\\) > ", "").lines().toList();
    }

    List<String> lines(String prefix) {
        return lines().stream().filter(line -> line.startsWith(prefix)).toList();
    }

    String line(String prefix) {
        return lines(prefix).get(0);
    }

    String lastLine(String prefix) {
        List<String> found = lines(prefix);
        return found.get(found.size() - 1);
    }

    /** The numbers of the turns, as shown. */
    List<Integer> numbers() {
        return matches(TURN).stream().map(m -> Integer.parseInt(m.group(1))).toList();
    }

    /** Returns the attributes of binary questions, in order. */
    List<String> questions() {
        return matches(QUESTION).stream().map(m -> m.group(1)).toList();
    }

    /** Returns the question of a turn when it was first shown. */
    String asked(int turn) {
        return line("[" + turn + "] Do you like ").replaceAll(".* like (.*)\\?", "$1");
    }

    /** The numbered lists shown, in order. */
    List<List<String>> shown() {
        List<List<String>> lists = new ArrayList<>();
        for (String line : lines()) {
            Matcher choice = CHOICE.matcher(line);
            if (TURN.matcher(line).matches() && !QUESTION.matcher(line).matches()) {
                lists.add(new ArrayList<>());
            } else if (choice.matches()) {
                lists.get(lists.size() - 1).add(choice.group(1));
            }
        }
        return lists;
    }

    /** Returns the texts about unmet wishes after the shown names, in order; null where there is none. */
    List<String> unmet() {
        return matches(CHOICE).stream().map(m -> m.group(2)).toList();
    }

    /** Returns the numbers of candidates in the reasons, in order. */
    List<Integer> candidates() {
        List<Integer> counts = new ArrayList<>();
        for (String line : lines("Because ")) {
            Matcher matcher = CANDIDATES.matcher(line);
            if (matcher.find()) {
                counts.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return counts;
    }

    private List<Matcher> matches(Pattern pattern) {
        return lines().stream().map(pattern::matcher).filter(Matcher::matches).toList();
    }
}
