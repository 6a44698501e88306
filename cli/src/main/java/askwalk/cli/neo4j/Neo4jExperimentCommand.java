package askwalk.cli.neo4j;

import askwalk.experiment.Experiment;
import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command whose dialogues walk the graph in a database. */
abstract class Neo4jExperimentCommand {

    @Spec
    CommandSpec spec;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    Neo4jUserHint userHint;

    @Mixin
    private Neo4jMode mode;

    /** Prepares an experiment in memory, runs it on the graph in the database and returns the exit code. */
    final int walk(Supplier<Experiment> prepare, ToIntFunction<Experiment> run) {
        neo4j.check();
        deadline.check();
        mode.check();
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = prepare.get();
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, deadline.duration(), err)) {
            return run.applyAsInt(mode.walking(experiment, database, err));
        }
    }
}
