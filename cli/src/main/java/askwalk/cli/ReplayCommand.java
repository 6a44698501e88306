package askwalk.cli;

import askwalk.cli.common.ReplayOptions;
import askwalk.cli.common.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description =
                "Holds the dialogues of a file again, with the stored answers, and checks that every action is the"
                        + " stored one. Exit code 1 if one is not.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReplayOptions options;

    @Override
    public Integer call() {
        return options.run(spec, options.prepare(spec));
    }
}
