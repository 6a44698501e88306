package askwalk.testing;

import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.io.Sha256;
import askwalk.model.Checkpoint;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.model.Stages;
import askwalk.model.TrainedComponent;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Trains everything that can be trained on a small graph, and prints the name and the hash of each checkpoint. */
public final class TrainingProgram {

    private static final Map<String, String> MACHINE = Map.of("epochs", "4", "batchSize", "8", "evaluateEvery", "2");
    private static final Map<String, Map<String, String>> SETTINGS =
            Map.of("fm", MACHINE, "fm-plain", MACHINE, "ease", Map.of("l2", "10", "attributeWeight", "1"));

    private TrainingProgram() {}

    /** Takes the path of a temporary file and the number of threads, for trainers with such a setting. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(3), 30, 50, 12, 3));
        Protocol protocol = Protocols.of(6, 4);
        PreferenceModel machine = null;
        for (PreferenceProvider provider : PreferenceProvider.all()) {
            if (provider instanceof LearnedPreferenceProvider learned) {
                Map<String, String> settings = new HashMap<>(SETTINGS.get(provider.name()));
                if (provider.name().startsWith("fm")) {
                    settings.put("threads", args[1]);
                }
                PreferenceSetup setup = new PreferenceSetup(
                        graph, SmallPolicies.tuples(graph), learned.values(settings), new Seed(2), Stages.NONE);
                Checkpoint checkpoint = learned.train(setup);
                print(TrainedComponent.Kind.PREFERENCE, provider.name(), checkpoint, file);
                machine = provider.name().equals("fm") ? learned.restore(setup, checkpoint) : machine;
            }
        }
        for (PolicyProvider provider : Policies.all()) {
            if (provider instanceof LearnedPolicyProvider learned) {
                Checkpoint checkpoint = learned.train(SmallPolicies.setup(learned, graph, protocol, machine, 2));
                print(TrainedComponent.Kind.POLICY, provider.name(), checkpoint, file);
            }
        }
    }

    private static void print(TrainedComponent.Kind kind, String name, Checkpoint checkpoint, Path file)
            throws IOException {
        TrainedComponent part = new TrainedComponent(kind, name, Map.of(), Map.of(), checkpoint);
        ModelFile.write(file, new ModelBundle("graph", List.of(part)));
        System.out.println(name + " " + Sha256.of(Files.readAllBytes(file)));
    }
}
