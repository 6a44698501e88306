package askwalk.cli.common;

import askwalk.graph.Catalogue;
import askwalk.io.FileFailure;
import askwalk.rules.Rules;
import askwalk.rules.RulesFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for a file of rules about questions and items. */
public final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "File of rules about questions and items, such as 'never-ask: explicit' (default: none).")
    public Path file;

    /** Reads the rules for a catalogue; no rules without the option. */
    public Rules read(Catalogue catalogue) {
        if (file == null) {
            return Rules.NONE;
        }
        try {
            return RulesFile.read(file, catalogue);
        } catch (IOException e) {
            throw new UsageException("--rules " + file + " cannot be read: " + FileFailure.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--rules: " + e.getMessage(), e);
        }
    }
}
