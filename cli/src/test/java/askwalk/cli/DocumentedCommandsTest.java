package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/**
 * The commands in the documentation have only options and subcommands that exist, and those that need nothing but the
 * bundled sample succeed. The commands of getting-started.md are run by {@link GettingStartedTest}.
 */
class DocumentedCommandsTest {

    /** A command, after variables of the environment that are set for it. */
    private static final Pattern COMMAND = Pattern.compile("((?:[A-Z_]+=\\S+ )*)(?:\\./)?askwalk((?: .*)?)");

    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]{2,}(?:\\.[a-z]+)?|.*\\.\\.\\..*|.*[\\[*].*");

    /** Commands that work on the bundled sample if no data set is named. */
    private static final Set<String> ON_THE_SAMPLE = Set.of(
            "compare", "robustness", "replay", "evaluate", "train", "chat", "bench", "policies", "--help", "--version");

    private static final String CHAT_POLICY = "infogain";

    /** Settings with which training takes a moment. */
    private static final Map<String, List<String>> LITTLE_TRAINING = Map.of(
            "ear",
            List.of(
                    "fm.epochs=1",
                    "fm.embeddingSize=4",
                    "heldOutShare=0.01",
                    "ear.epochs=0",
                    "ear.pretrainingDialogues=20",
                    "ear.pretrainingEpochs=1"),
            CHAT_POLICY,
            List.of("prior=uniform", "examples=100", "dialogues=10", "lookahead=0", "closedFormLookahead=0"));

    @TempDir
    private Path temp;

    @Test
    void everyCommandOfABlockIsUnderstood() {
        List<String> refused = new ArrayList<>();
        int commands = 0;
        for (DocumentationPage page : DocumentationPage.written()) {
            for (String line : page.shellCommands()) {
                Matcher command = COMMAND.matcher(line);
                if (command.matches()) {
                    commands++;
                    parse(page, command.group(2), true, refused);
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(commands).isGreaterThan(15);
    }

    /** Text may name a command without what it requires. */
    @Test
    void everyCommandInTextIsUnderstood() {
        List<String> refused = new ArrayList<>();
        int commands = 0;
        for (DocumentationPage page : DocumentationPage.written()) {
            for (String span : page.codeSpans()) {
                Matcher command = COMMAND.matcher(span);
                if (command.matches()) {
                    commands++;
                    parse(page, command.group(2), false, refused);
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(commands).isGreaterThan(30);
    }

    @Test
    void commandsOnTheSampleSucceed() throws Exception {
        Set<List<String>> run = new LinkedHashSet<>();
        for (DocumentationPage page : DocumentationPage.written()) {
            if (page.file().endsWith("getting-started.md")) {
                continue;
            }
            for (String line : page.shellCommands()) {
                Matcher command = COMMAND.matcher(line);
                if (command.matches()
                        && command.group(1).isEmpty()
                        && needsOnlyTheSample(words(command.group(2)))
                        && run.add(words(command.group(2)))) {
                    assertSucceeds(line, words(command.group(2)));
                }
            }
        }
        assertThat(run).hasSizeGreaterThanOrEqualTo(4);
    }

    private void assertSucceeds(String line, List<String> words) throws Exception {
        List<String> reduced = new ArrayList<>(words);
        CommandLine.ParseResult parsed = Main.commandLine().parseArgs(words.toArray(String[]::new));
        CommandLine.ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (last.commandSpec().findOption("--dialogues") != null && !words.contains("--dialogues")) {
            reduced.addAll(List.of("--dialogues", "20"));
        }
        if (!words.contains("--model")) {
            String policy = last.matchedOptionValue("--policy", words.get(0).equals("chat") ? CHAT_POLICY : "");
            LITTLE_TRAINING.getOrDefault(policy, List.of()).forEach(set -> reduced.addAll(List.of("--set", set)));
        }

        Cli done = RealProcess.run(temp, "quit\n", reduced);

        assertThat(done.exitCode()).as("%s: %s", line, done.err()).isZero();
    }

    private static boolean needsOnlyTheSample(List<String> words) {
        return !words.isEmpty()
                && ON_THE_SAMPLE.contains(words.get(0))
                && !words.contains("--dataset")
                && words.stream().noneMatch(word -> PLACEHOLDER.matcher(word).matches());
    }

    private static void parse(DocumentationPage page, String command, boolean complete, List<String> refused) {
        List<String> words = words(command);
        try {
            Main.commandLine().parseArgs(words.toArray(String[]::new));
        } catch (MissingParameterException e) {
            if (complete) {
                refused.add(page + ": askwalk" + command + ": " + e.getMessage());
            }
        } catch (ParameterException e) {
            refused.add(page + ": askwalk" + command + ": " + e.getMessage());
        }
    }

    /** The words of a command, as a shell splits them. */
    private static List<String> words(String command) {
        return command.isBlank()
                ? List.of()
                : Pattern.compile("'([^']*)'|\\S+")
                        .matcher(command)
                        .results()
                        .map(word -> word.group(1) == null ? word.group() : word.group(1))
                        .toList();
    }
}
