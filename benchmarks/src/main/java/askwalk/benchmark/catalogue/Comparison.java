package askwalk.benchmark.catalogue;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.PolicySetup;
import askwalk.policy.infogain.InfoGainProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trains the models of an update and evaluates all of them on the same tuples. */
final class Comparison {

    private final Dataset data;
    private final Update update;
    private final Protocol protocol;
    private final Map<String, String> settings;
    private final Seed seed;
    private final InfoGainProvider provider = new InfoGainProvider();

    Comparison(Dataset data, Update update, Protocol protocol, Map<String, String> settings, Seed seed) {
        this.data = data;
        this.update = update;
        this.protocol = protocol;
        this.settings = settings;
        this.seed = seed;
    }

    /** The dialogues of one model about old and about new items. */
    record Result(String model, List<DialogueRow> ofOldItems, List<DialogueRow> ofNewItems) {

        /** Returns the dialogues of this result and of another one of the same model. */
        Result plus(Result other) {
            return new Result(model, join(ofOldItems, other.ofOldItems), join(ofNewItems, other.ofNewItems));
        }

        private static List<DialogueRow> join(List<DialogueRow> rows, List<DialogueRow> others) {
            return Stream.concat(rows.stream(), others.stream()).toList();
        }
    }

    /** Returns the results of the transferred, the retrained and the reference model, in this order. */
    List<Result> run(int maxDialogues) {
        KnowledgeGraph before = update.before();
        KnowledgeGraph after = update.after();
        KnowledgeGraph whole = InMemoryGraph.of(data.graph());
        PolicySetup oldSetup = setup(before, update.tuplesBefore(data.validation()));
        PolicySetup newSetup = setup(after, update.tuplesAfter(data.validation(), false));
        PolicySetup wholeSetup = setup(whole, data.validation());

        List<Result> results = new ArrayList<>();
        Checkpoint old = train("old", oldSetup);
        Checkpoint transferred = provider.transfer(old, before, after).orElseThrow();
        results.add(result("transferred", newSetup, transferred, maxDialogues));
        results.add(result("trained again", newSetup, train("again", newSetup), maxDialogues));
        results.add(result("reference", wholeSetup, train("reference", wholeSetup), maxDialogues));
        return results;
    }

    private PolicySetup setup(KnowledgeGraph graph, Tuples validation) {
        return new PolicySetup(
                graph,
                validation,
                null,
                protocol,
                new UniformPreference().create(PreferenceSetup.of(graph)),
                provider.values(settings),
                seed.derive("training"),
                Stages.NONE,
                TrainingState.NONE);
    }

    private Checkpoint train(String name, PolicySetup setup) {
        Checkpoint checkpoint = provider.train(setup);
        System.err.println(name + ": " + checkpoint.metrics());
        return checkpoint;
    }

    private Result result(String model, PolicySetup setup, Checkpoint checkpoint, int maxDialogues) {
        Policy policy = provider.restore(setup, checkpoint);
        return new Result(model, rows(policy, setup, false, maxDialogues), rows(policy, setup, true, maxDialogues));
    }

    private List<DialogueRow> rows(Policy policy, PolicySetup setup, boolean ofNewItems, int maxDialogues) {
        Protocol sampled = protocol.withTuples(new TupleSet(Role.TEST, maxDialogues));
        return new Evaluation(
                        Testbed.of(setup.graph(), sampled, seed),
                        update.tuplesAfter(data.test(), ofNewItems),
                        Runtime.getRuntime().availableProcessors())
                .run(policy, Progress.NONE)
                .rows();
    }
}
