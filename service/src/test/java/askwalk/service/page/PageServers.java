package askwalk.service.page;

import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.dataset.Dataset;
import askwalk.experiment.ExperimentListener;
import askwalk.experiment.ModelStore;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.Sample;
import askwalk.experiment.SettingAssignments;
import askwalk.explanation.Explainer;
import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.PolicySpec;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.service.ConversationServer;
import askwalk.service.QueriedGraph;
import askwalk.service.QueryLog;
import askwalk.service.Served;
import askwalk.service.ServedDatabase;
import askwalk.service.ServedPolicy;
import askwalk.service.ServiceSettings;
import askwalk.walk.Eligibility;
import askwalk.wording.Wording;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The services whose pages are tested. Each is started when it is needed first. */
final class PageServers implements AutoCloseable {

    /** Names that would be something else than text if a page took them for HTML. */
    static final List<String> NAMES = List.of(
            "<script>document.title='broken'</script>",
            "\"fast\" & 'loud'",
            "موسيقى",
            "\uD83C\uDFB7 jazz & <b>soul</b>");

    /** The link of a database, with a place for the id of a conversation. */
    static final String BROWSER = "http://127.0.0.1:7474/browser/?cmd=edit&arg=%7Bid%3A%20'{id}'%7D";

    static final String TOKEN = "0123456789abcdef";

    private static final ServiceSettings SETTINGS =
            ServiceSettings.DEFAULT.at("127.0.0.1", 0).withRequestsPerSecond(0);

    /** Values for infogain that need little training. */
    private static final List<String> QUICK = List.of(
            "infogain.prior=popularity",
            "infogain.flipRate=0.1",
            "infogain.stopThreshold=0.3",
            "infogain.stopThresholdPerAction=0",
            "infogain.lookahead=0",
            "infogain.closedFormLookahead=0",
            "infogain.examples=100",
            "infogain.dialogues=10");

    private final Map<String, ConversationServer> running = new LinkedHashMap<>();
    private final KnowledgeGraph shop = Shop.graph();
    private final AtomicReference<Eligibility> stock = new AtomicReference<>(Eligibility.ALL);
    private Dataset sample;
    private KnowledgeGraph films;

    /** Returns the address of a service about films, with two policies, in English. */
    String films() {
        return url("films", () -> films(Locale.ENGLISH, "binary", "infogain,max-entropy"));
    }

    /** Returns the address of a service about films in German, whose questions have several answers. */
    String filmsInGerman() {
        return url("german", () -> films(Locale.GERMAN, "enumerated", "max-entropy"));
    }

    /** Returns the address of a service that needs the token {@link #TOKEN}. */
    String withToken() {
        return url("token", () -> startNames(SETTINGS.withAccess(Optional.of(TOKEN), List.of())));
    }

    /** Returns the address of a service about items with the names {@link #NAMES}. */
    String names() {
        return url("names", () -> startNames(SETTINGS));
    }

    /** Returns the address of a service about items with the names {@link #NAMES}, on a graph as if in Neo4j. */
    String inNeo4j() {
        return url("neo4j", () -> {
            QueryLog queries = new QueryLog();
            return startNames(
                    SETTINGS,
                    new QueriedGraph(named(), queries::add),
                    Optional.of(QueriedGraph.database(queries, BROWSER)));
        });
    }

    /** Returns the address of a service about the {@link Shop}, whose first question is about ranges of the price. */
    String shopWithRanges() {
        return url("ranges", () -> shop("enumerated", Shop.asksOnce(shop), false));
    }

    /** Returns the address of a service about the {@link Shop}, whose first question is about cuts of the price. */
    String shopWithCuts() {
        return url("cuts", () -> shop("choice:3", Shop.asksCuts(shop), false));
    }

    /** Returns the address of a service about the {@link Shop}, which shows what is in {@link #stock}. */
    String shopWithStock() {
        return url("stock", () -> shop("binary", Shop.asksOnce(shop), false));
    }

    /** Returns the address of a service that divides conversations among two policies. */
    String split() {
        return url("split", () -> shop("binary", Shop.two(shop), true));
    }

    /** Returns the items of the {@link Shop} that may be shown. */
    AtomicReference<Eligibility> stock() {
        return stock;
    }

    private ConversationServer shop(String questions, Map<String, Policy> policies, boolean split) {
        Protocol protocol = Protocol.IDEAL.withQuestions(QuestionType.parse(questions));
        return start(SETTINGS, "Book shop", shop, protocol, Wording.ENGLISH, policies, split, Optional.empty());
    }

    private String url(String name, Supplier<ConversationServer> start) {
        return running.computeIfAbsent(name, any -> start.get()).url();
    }

    private ConversationServer films(Locale language, String questions, String policies) {
        if (sample == null) {
            sample = Sample.dataset();
            films = InMemoryGraph.of(sample.graph());
        }
        Protocol protocol = Protocol.IDEAL.withQuestions(QuestionType.parse(questions));
        List<PolicySpec> specs = PolicyCatalogue.parse(policies);
        PreferenceChoice preferences = PreferenceChoice.parse("popularity", specs);
        ModelTraining training = ModelTraining.forPeople(
                films, sample.validation(), protocol, 1, ModelStore.inMemory(), ExperimentListener.NONE);
        List<String> settings = policies.contains("infogain") ? QUICK : List.of();
        Map<String, Policy> named = new LinkedHashMap<>();
        PolicyCatalogue.create(specs, preferences, new SettingAssignments(settings, specs, preferences.all()), training)
                .forEach(each -> named.put(each.name(), each.policy()));
        return start(
                SETTINGS,
                "MovieLens small",
                films,
                protocol,
                Wording.of(language).withTexts(sample.texts()),
                named,
                false,
                Optional.empty());
    }

    private ConversationServer startNames(ServiceSettings settings) {
        return startNames(settings, named(), Optional.empty());
    }

    private ConversationServer startNames(
            ServiceSettings settings, KnowledgeGraph graph, Optional<ServedDatabase> database) {
        Policy policy = RulePolicy.askFirst(2, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        return start(
                settings,
                NAMES.get(0),
                graph,
                Protocol.IDEAL,
                Wording.ENGLISH,
                Map.of(NAMES.get(1), policy),
                false,
                database);
    }

    /** Item i carries attributes i and i + 1, so that no item carries attributes 0 and 2. */
    private static KnowledgeGraph named() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", NAMES.get(3));
        for (int i = 0; i < NAMES.size(); i++) {
            builder.add(VertexType.ATTRIBUTE, "a" + i, NAMES.get(i));
            builder.add(VertexType.ITEM, "i" + i, "<img src=x onerror=\"document.title='broken'\"> " + NAMES.get(i));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            builder.connect(Relation.HAS_ATTRIBUTE, i, i);
            builder.connect(Relation.HAS_ATTRIBUTE, i, (i + 1) % NAMES.size());
        }
        return InMemoryGraph.of(builder.build());
    }

    private ConversationServer start(
            ServiceSettings settings,
            String data,
            KnowledgeGraph graph,
            Protocol protocol,
            Wording wording,
            Map<String, Policy> policies,
            boolean split,
            Optional<ServedDatabase> database) {
        PrometheusMeterRegistry registry = ConversationServer.registry();
        MemoryConversationStore store = new MemoryConversationStore();
        List<ServedPolicy> served = new ArrayList<>();
        policies.forEach((name, policy) -> {
            Conversations conversations = new Conversations(graph, policy, protocol)
                    .withWording(wording)
                    .identified(PolicyIdentity.of("policy " + served.size(), 1, Map.of()));
            served.add(ServedPolicy.of(
                    name,
                    graph == shop ? conversations.withEligibility(any -> stock.get()) : conversations,
                    store,
                    registry));
        });
        Explainer explainer = new Explainer(graph, new Seed(1));
        return ConversationServer.start(
                new Served(data, served, split, protocol, explainer, "test", database), settings, registry);
    }

    @Override
    public void close() {
        running.values().forEach(ConversationServer::close);
    }
}
