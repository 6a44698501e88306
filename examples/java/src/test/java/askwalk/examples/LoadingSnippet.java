package askwalk.examples;

import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.LoadedPolicy;
import askwalk.policy.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** Trained policies in an application. */
final class LoadingSnippet {

    private LoadingSnippet() {}

    /** An application whose jar has a model. */
    private static final class App {}

    static LoadedPolicy load(KnowledgeGraph graph) throws IOException {
        // load:start
        LoadedPolicy loaded = Policies.load(Path.of("ear.model"), graph, Protocol.IDEAL);
        LoadedPolicy fromJar;
        try (InputStream in = App.class.getResourceAsStream("/forest.model")) {
            fromJar = Policies.load(in, "forest.model", graph, Protocol.FACT_STRICT, Map.of("maxTrees", "5"));
        }
        // load:end
        return loaded == null ? loaded : fromJar;
    }
}
