package askwalk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Random command lines from picocli's own model of the commands, so that a new option takes part as soon as it is
 * there. Values are mostly such as the option takes; training settings are small, and all files are those of
 * {@link FuzzFiles}.
 */
final class RandomCommandLine {

    /** The settings that keep training short, by policy. */
    static final Map<String, List<String>> SMALL_SETTINGS = Map.of(
            "crm",
            List.of(
                    "--set=fm-plain.epochs=1",
                    "--set=crm.pretrainingDialogues=10",
                    "--set=crm.pretrainingEpochs=1",
                    "--set=crm.epochs=1",
                    "--set=crm.hiddenUnits=4"),
            "ear",
            List.of(
                    "--set=fm.epochs=1",
                    "--set=ear.pretrainingDialogues=10",
                    "--set=ear.pretrainingEpochs=1",
                    "--set=ear.epochs=1",
                    "--set=ear.hiddenUnits=4"),
            "scpr",
            List.of(
                    "--set=fm.epochs=1",
                    "--set=scpr.episodes=10",
                    "--set=scpr.evaluateEvery=10",
                    "--set=scpr.hiddenUnits=4"),
            "fact-crs",
            List.of("--set=fact-crs.trees=1", "--set=fact-crs.itemEpochs=1", "--set=fact-crs.jointEpochs=1"),
            "infogain",
            List.of("--set=infogain.examples=10", "--set=infogain.dialogues=5"));

    private static final List<String> POLICIES = List.of(
            "random",
            "abs-greedy",
            "max-entropy",
            "threshold:3",
            "threshold:tuned",
            "ask-first:2",
            "ask-first:tuned",
            "lazy-tree",
            "crm",
            "ear",
            "scpr",
            "fact-crs",
            "infogain",
            "random:0.9@x",
            "ask-first@x",
            "threshold:-1",
            "ask-first:x",
            "random:2",
            "max-entropi",
            "",
            "@",
            "scpr:1",
            ",");
    private static final List<String> PREFERENCES = List.of(
            "uniform",
            "popularity",
            "cosine",
            "ease",
            "fm",
            "random=popularity",
            "ear=fm",
            "x=ease",
            "",
            "=",
            "pop",
            ",");
    private static final List<String> SETTINGS = List.of(
            "x.askProbability=0.3",
            "askProbability=2",
            "candidates=4",
            "questions=1",
            "threshold.candidates=x",
            "fm.factors=4",
            "fm.rate=NaN",
            "ease.l2=1",
            "ease.l2=-1",
            "flipRate=0.1",
            "nothing=1",
            "=",
            "x",
            "",
            "a.b.c=d");
    private static final List<String> WORDS = List.of(
            "x", "", "0", "1", "--", "-x", "nul\0", "\u00E9", "=1+1", "\u001B[31m", "@nowhere", "a b", "-1", "*");
    private static final List<String> WHOLE_NUMBERS = List.of(
            "0", "1", "2", "3", "5", "-1", "2147483647", "2147483648", "99999999999999999999", "", "x", "1.5", "1e3");
    private static final List<String> SMALL_NUMBERS = List.of("0", "1", "2", "4", "7", "12", "-3", "x", "", "0.5");
    private static final List<String> NUMBERS =
            List.of("0", "0.2", "0.5", "1", "-0.1", "1.5", "1e308", "NaN", "Infinity", "", "x", "0,5");

    private final CommandLine model = Main.commandLine();
    private final SplittableRandom random;
    private final FuzzFiles files;

    RandomCommandLine(SplittableRandom random, FuzzFiles files) {
        this.random = random;
        this.files = files;
    }

    List<String> next() {
        List<String> words = new ArrayList<>();
        CommandSpec command = command(words);
        List<OptionSpec> options = command.options();
        for (int count = random.nextInt(6); count > 0 && !options.isEmpty(); count--) {
            add(words, options.get(random.nextInt(options.size())));
        }
        boolean complete = true;
        for (ArgSpec positional : command.positionalParameters()) {
            int count = random.nextInt(20) == 0 ? 0 : positional.arity().max() > 1 && random.nextBoolean() ? 2 : 1;
            complete &= count > 0;
            for (; count > 0; count--) {
                words.add(path(positional.paramLabel()));
            }
        }
        // Where a folder is missing, a word would be taken for it, in the working directory.
        if (complete && random.nextInt(30) == 0) {
            words.add(1 + random.nextInt(words.size()), pick(WORDS));
        }
        addWhatKeepsItSmall(words, command);
        return words;
    }

    private CommandSpec command(List<String> words) {
        CommandLine command = model;
        while (!command.getSubcommands().isEmpty() && random.nextInt(60) > 0) {
            List<String> names = List.copyOf(command.getSubcommands().keySet());
            String name = names.get(random.nextInt(names.size()));
            words.add(name);
            command = command.getSubcommands().get(name);
        }
        if (words.isEmpty()) {
            words.add("--json");
        }
        return command.getCommandSpec();
    }

    private void add(List<String> words, OptionSpec option) {
        if ((option.usageHelp() || option.versionHelp()) && random.nextInt(5) > 0) {
            return;
        }
        String name = option.longestName();
        if (random.nextInt(60) == 0) {
            name = name.substring(0, name.length() - 1);
        }
        if (option.arity().max() == 0) {
            words.add(random.nextInt(40) == 0 ? name + "=maybe" : name);
        } else if (random.nextInt(60) == 0) {
            words.add(name);
        } else {
            words.add(name + "=" + value(option));
        }
        if (option.longestName().equals("--policies") || option.longestName().equals("--policy")) {
            addSmallSettings(words, words.get(words.size() - 1));
        }
    }

    private void addSmallSettings(List<String> words, String policies) {
        SMALL_SETTINGS.forEach((policy, settings) -> {
            if (policies.matches(".*[=,]" + policy + "(,.*)?")) {
                settings.stream().filter(setting -> !words.contains(setting)).forEach(words::add);
            }
        });
    }

    /** Returns the fixed options: no output in the working directory, no large data, no server. */
    private void addWhatKeepsItSmall(List<String> words, CommandSpec command) {
        String name = command.qualifiedName(" ");
        addUnless(words, command, "--dataset", files.path("data"));
        addUnless(words, command, "--out", files.newPath(name.endsWith("report") ? ".md" : ""));
        addUnless(words, command, "--host", "192.0.2.1"); // not an address of this machine, so that nothing is served
        if (name.contains("neo4j")) {
            addUnless(words, command, "--uri", "bolt://127.0.0.1:1");
        }
        if (name.endsWith("data synth")) {
            for (String size : List.of("--users=6", "--items=10", "--attributes=4", "--interactions=4")) {
                addUnless(words, command, size.substring(0, size.indexOf('=')), size.substring(size.indexOf('=') + 1));
            }
        }
        if ((name.endsWith(" chat") || name.endsWith(" serve") || name.endsWith(" mcp"))
                && words.stream().noneMatch(word -> word.startsWith("--policy"))) {
            addSmallSettings(words, "=infogain");
        }
    }

    private static void addUnless(List<String> words, CommandSpec command, String option, String value) {
        if (command.findOption(option) != null && words.stream().noneMatch(word -> word.startsWith(option + "="))) {
            words.add(option + "=" + value);
        }
    }

    private String value(OptionSpec option) {
        boolean synth = option.command().name().equals("synth");
        Class<?> type = option.typeInfo().isMultiValue()
                ? option.auxiliaryTypes()[0]
                : option.typeInfo().getType();
        return switch (option.longestName()) {
            case "--policies" -> pick(POLICIES) + "," + pick(POLICIES);
            case "--policy" -> pick(POLICIES);
            case "--preference" -> pick(PREFERENCES);
            case "--set" -> pick(SETTINGS);
            case "--protocol" -> pick(List.of("IDEAL", "EAR", "scpr_paper", "SCPR_2023", "FACT_STRICT", "FACT", ""));
            case "--questions" ->
                pick(List.of("binary", "enumerated", "choice:2", "choice:4", "choice:0", "choice:", "x"));
            case "--split" -> pick(List.of("test", "validation", "given", "halves", "random", "time", "x", ""));
            case "--preset" -> pick(List.of("lastfm", "yelp", "yelp10x", "x"));
            case "--format" -> pick(List.of("text", "dot", "json", "java", "xml"));
            case "--user-model" ->
                pick(List.of("truthful", "wrong:0.2", "wrong:0.1+targets:2", "target-free", "wrong:2", "x", "+", ""));
            case "--user", "--as" -> pick(List.of("u1", "u99", ""));
            case "--host" -> pick(List.of("192.0.2.1", "999.1.1.1"));
            case "--uri" ->
                pick(List.of("bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "http://x", "bolt://h:70000", ""));
            case "--dataset" -> path("DIR");
            case "--out", "--html" -> outPath();
            default -> {
                if (Path.class.equals(type)) {
                    yield path(option.paramLabel());
                }
                if (type.equals(double.class) || type.equals(Double.class)) {
                    yield pick(synth ? SMALL_NUMBERS : NUMBERS);
                }
                if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
                    yield pick(synth ? SMALL_NUMBERS : WHOLE_NUMBERS);
                }
                yield pick(WORDS);
            }
        };
    }

    /** With {@code --force} what is there is replaced, so that it is never what other command lines read. */
    private String outPath() {
        return switch (random.nextInt(12)) {
            case 0 -> files.path("missing/deep");
            case 1 -> files.path("spare");
            case 2 -> files.path("empty");
            case 3 -> files.path("out") + "/nul\0";
            case 4 -> files.path("file") + "/below";
            default -> files.newPath(pick(List.of("", ".md", ".dot", ".html", "/deeper")));
        };
    }

    /** Returns a value that mostly matches the label. */
    private String path(String label) {
        if (label.equals("STORE_URL|FILE") && random.nextBoolean()) {
            return "memory:";
        }
        String likely = switch (label) {
            case "RUN_DIR" -> pick(List.of("run", "other-run"));
            case "MODEL" -> "fact-crs.model";
            case "FILE" -> pick(List.of("fact-crs.model", "infogain.model", "notes.md", "mapping.json"));
            default -> "data";
        };
        return switch (random.nextInt(20)) {
            case 0 -> files.path("missing/deep");
            case 1 -> files.path("file");
            case 2 -> files.path("empty");
            case 3 -> files.path(pick(List.of("broken", "broken-run", "run", "infogain.model", "data/items.tsv")));
            case 4 -> files.path("out") + "/" + pick(WORDS.subList(0, 5));
            case 5 -> files.path("out") + "/nul\0";
            case 6, 7, 8, 9, 10 -> files.newPath(pick(List.of("", ".md", ".dot", "/deeper")));
            default -> files.path(likely);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
