package askwalk.cli.neo4j;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says in commands other than chats that {@code --user} is not the user of the database. */
final class Neo4jUserHint {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--user", paramLabel = "NAME", arity = "0..1", fallbackValue = "", hidden = true)
    void refuse(String name) {
        if (name != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--user is for chats, where it says who talks; the user of the database is "
                            + Neo4jOptions.USER_OPTION + " NAME");
        }
    }
}
