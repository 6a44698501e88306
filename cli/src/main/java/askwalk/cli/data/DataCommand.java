package askwalk.cli.data;

import askwalk.cli.common.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "data",
        description = "Looks at data sets and writes new ones.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DataInfoCommand.class,
            DataDoctorCommand.class,
            DataConvertCommand.class,
            DataImportCommand.class,
            DataNewCommand.class,
            DataSynthCommand.class,
            DataGapsCommand.class,
            DataCutsCommand.class,
        })
public final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
    }
}
