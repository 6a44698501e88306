package askwalk.cli;

import askwalk.cli.common.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "tree",
        description = "Shows the decision trees of a trained policy.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = TreeShowCommand.class)
final class TreeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: show");
    }
}
