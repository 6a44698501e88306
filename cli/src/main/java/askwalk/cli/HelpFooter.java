package askwalk.cli;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The footer of a help text, created only when the help is shown. */
final class HelpFooter {

    private HelpFooter() {}

    /** Sets the footer of a command. */
    static void set(CommandLine command, Supplier<String[]> lines) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> {
            help.commandSpec().usageMessage().footer(lines.get());
            return help.footer();
        });
    }
}
