package askwalk.cli;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.TargetFile;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import askwalk.policy.factcrs.Forest;
import askwalk.policy.factcrs.TreeFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = "Prints a decision tree of a model file as text, for Graphviz, as JSON or as Java source.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TreeShowCommand implements Runnable {

    private static final String POLICY = "fact-crs";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "Model file of 'askwalk train --policy " + POLICY + "'.")
    private Path file;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--tree",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of the tree; the first may ask about every attribute (default: ${DEFAULT-VALUE}).")
    private int tree;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            description = "text, dot, json or java (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--depth", paramLabel = "N", description = "Maximum depth in questions (default: all; as text, 3).")
    private Integer depth;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of items to list for a recommendation, best first (default: ${DEFAULT-VALUE}).")
    private int items;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Override
    public void run() {
        TreeFormat language = language();
        TreeFormat.Limits limits = limits(language);
        if (out != null) {
            TargetFile.require("--out " + out, out, force);
        }
        ModelBundle model = ModelFile.read(file);
        TrainedComponent policy = model.part(TrainedComponent.Kind.POLICY);
        if (policy == null || !policy.provider().equals(POLICY)) {
            throw new ModelException(file + ": this model file contains no decision trees but "
                    + (policy == null ? "a preference model" : "the policy '" + policy.provider() + "'")
                    + "; train with --policy " + POLICY);
        }
        KnowledgeGraph graph = InMemoryGraph.of(dataset.open().graph());
        ModelFile.requireGraph(file, model, GraphFingerprint.of(graph));
        Forest forest = forest(policy, graph);
        if (tree < 1 || tree > forest.trees().size()) {
            throw new UsageException("--tree " + tree + ": " + file + " has "
                    + (forest.trees().size() == 1
                            ? "one tree"
                            : "trees 1 to " + forest.trees().size()));
        }
        print(language.write(forest, tree - 1, graph.catalogue(), limits), forest);
    }

    private TreeFormat language() {
        for (TreeFormat language : TreeFormat.values()) {
            if (language.name().equalsIgnoreCase(format)) {
                return language;
            }
        }
        throw new UsageException("--format " + format + ": expected text, dot, json or java");
    }

    private TreeFormat.Limits limits(TreeFormat language) {
        int all = language == TreeFormat.TEXT ? 3 : Integer.MAX_VALUE;
        if (items < 0 || (depth != null && depth < 0)) {
            throw new UsageException(
                    items < 0 ? "--items is 0 or more, not " + items : "--depth is 0 or more, not " + depth);
        }
        return new TreeFormat.Limits(depth == null ? all : depth, items);
    }

    private Forest forest(TrainedComponent policy, KnowledgeGraph graph) {
        try {
            return Forest.of(policy.checkpoint(), graph);
        } catch (IllegalArgumentException e) {
            throw new ModelException(file + ": " + e.getMessage() + "; train again");
        }
    }

    private void print(String text, Forest forest) {
        PrintWriter err = spec.commandLine().getErr();
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            TargetFile.write("--out", out, Map.of(out, text));
            err.println("tree: " + out);
        }
        err.println(String.format(
                Locale.ROOT,
                "tree %d of %d: %,d nodes, trained on %,d sessions",
                tree,
                forest.trees().size(),
                forest.trees().get(tree - 1).size(),
                forest.trees().get(tree - 1).sessions(0)));
        err.flush();
    }
}
