package askwalk.cli.neo4j;

import askwalk.cli.common.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "neo4j",
        description = "Runs conversations and experiments on a graph in a Neo4j database.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Neo4jLoadCommand.class,
            Neo4jChatCommand.class,
            Neo4jServeCommand.class,
            Neo4jCompareCommand.class,
            Neo4jReplayCommand.class,
            Neo4jStatusCommand.class,
            Neo4jBenchCommand.class,
            Neo4jRemoveCommand.class
        },
        footer = {
            "",
            "Without --uri, each command starts its own Neo4j server, loads the data set and stops the server at the end.",
            "",
            "Examples:",
            "  askwalk neo4j chat --show-cypher                 a conversation, with the queries behind it",
            "  askwalk neo4j serve                              the same in a browser",
            "  askwalk neo4j load --uri bolt://localhost:7687 --password-file FILE",
            "  askwalk neo4j compare --policies max-entropy --dialogues 100 --json"
        })
public final class Neo4jCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "a command is missing: load, chat, serve, compare, replay, status, bench or remove");
    }
}
