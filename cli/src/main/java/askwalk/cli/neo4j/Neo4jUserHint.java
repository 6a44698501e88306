package askwalk.cli.neo4j;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Refuses {@code --user} in commands other than chats, with a hint to the option for the database user. */
final class Neo4jUserHint {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--user", paramLabel = "NAME", arity = "0..1", fallbackValue = "", hidden = true)
    void refuse(String name) {
        if (name != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--user is an option of chats, for the user of the graph; the user of the database is "
                            + Neo4jOptions.USER_OPTION + " NAME");
        }
    }
}
