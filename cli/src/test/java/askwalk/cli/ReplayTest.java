package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.experiment.run.RunFolder;
import askwalk.store.format.DialogueHeader;
import askwalk.store.format.DialogueReader;
import askwalk.store.format.EventLine;
import askwalk.store.format.StoredDialogue;
import askwalk.walk.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare --dialogues-out} and {@code replay}. */
class ReplayTest {

    @TempDir
    private Path temp;

    @Test
    void dialoguesAreWrittenInOrderAndReplayed() throws IOException {
        Path file = compare("one", "random,max-entropy@a", "--threads", "1", "--flip-rate", "0.1");
        Path other = compare("two", "random,max-entropy@a", "--threads", "3", "--flip-rate", "0.1");
        assertThat(withoutTimes(other)).isEqualTo(withoutTimes(file));
        List<StoredDialogue> dialogues = dialogues(file);
        assertThat(dialogues).hasSize(80);
        List<String> rows = new RunFolder(temp.resolve("one"))
                .text("rows/2-max-entropy-a.csv")
                .lines()
                .toList();
        for (int i = 0; i < 40; i++) {
            String[] row = rows.get(i + 1).split(",", -1);
            StoredDialogue dialogue = dialogues.get(40 + i);
            assertThat(dialogue.id()).isEqualTo("max-entropy@a/" + row[0]);
            assertThat(dialogue.history().started().user()).contains(row[1]);
            boolean success = row[3].equals("true");
            assertThat(dialogue.history().ended().orElseThrow().accepted())
                    .isEqualTo(success ? Optional.of(row[2]) : Optional.empty());
        }
        long turns = dialogues.subList(0, 40).stream()
                .mapToLong(dialogue -> dialogue.history().turns().size())
                .sum();

        Cli replayed = Cli.succeed("replay", file.toString(), "--threads", "3");
        assertThat(replayed.out().lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo("40 dialogues of policy random: " + turns + " turns, no divergence");
        JsonNode json = Cli.succeed("replay", file.toString(), "--json", "--limit", "41", "--verify")
                .json();
        assertThat(json.get("divergence").isNull()).isTrue();
        assertThat(json.get("policies").get(1).get("policy").textValue()).isEqualTo("max-entropy@a");
        assertThat(json.get("policies").get(1).get("dialogues").intValue()).isEqualTo(1);
        assertThat(json.get("policies").get(1).get("setupDifferences")).isEmpty();
    }

    @Test
    void rowsAndFiguresAreThoseWithoutTheFile() throws IOException {
        compare("with", "random,max-entropy");
        Cli.succeed(arguments("without", "random,max-entropy").toArray(String[]::new));
        RunFolder with = new RunFolder(temp.resolve("with"));
        RunFolder without = new RunFolder(temp.resolve("without"));
        for (String rows : List.of("rows/1-random.csv", "rows/2-max-entropy.csv", "success_by_turn.csv")) {
            assertThat(with.text(rows)).isEqualTo(without.text(rows));
        }
    }

    @Test
    void aChangedProposalIsNamedWithItsTurn() throws IOException {
        Path file = compare("run", "max-entropy,random");
        StoredDialogue dialogue = dialogues(file).stream()
                .filter(each -> each.id().startsWith("random/"))
                .filter(each -> questions(each) >= 3)
                .skip(4)
                .findFirst()
                .orElseThrow();
        KeyedAction[] actions = new KeyedAction[2];
        rewrite(file, line -> {
            if (line.conversation().equals(dialogue.id())
                    && line.number() == 6
                    && line.stored().event() instanceof ConversationEvent.Proposed proposed) {
                actions[0] = proposed.action();
                actions[1] = dialogue.history().turns().get(1).action();
                return new ConversationEvent.Proposed(proposed.time(), actions[1]);
            }
            return line.stored().event();
        });
        for (String threads : List.of("1", "3")) {
            Cli replayed = Cli.run("replay", file.toString(), "--threads", threads);
            assertThat(replayed.exitCode()).isEqualTo(1);
            assertThat(replayed.out().lines().toList()).hasSize(4);
            assertThat(replayed.out())
                    .startsWith("dialogue " + dialogue.id() + " diverges at turn 3: another action\n")
                    .containsPattern("  stored: ask about '.+'\n  now:    ask about '.+'\n")
                    .endsWith("  setup:  the same policy, model, settings, protocol and graph\n");
            assertThat(replayed.err()).doesNotContain("askwalk:");
        }
        JsonNode divergence = json(Cli.run("replay", file.toString(), "--json")).get("divergence");
        assertThat(divergence.get("dialogue").textValue()).isEqualTo(dialogue.id());
        assertThat(divergence.get("turn").intValue()).isEqualTo(3);
        assertThat(divergence.get("stored").get("ask").get(0).textValue())
                .isEqualTo(actions[1].subjects().get(0));
        assertThat(divergence.get("now").get("ask").get(0).textValue())
                .isEqualTo(actions[0].subjects().get(0));
    }

    @Test
    void aChangedSeedOrEndIsNamed() throws IOException {
        Path file = compare("run", "random");
        StoredDialogue first = dialogues(file).get(0);
        rewrite(
                file,
                line -> line.conversation().equals(first.id())
                                && line.stored().event() instanceof ConversationEvent.Ended ended
                        ? new ConversationEvent.Ended(ended.time(), Optional.of("no such item"))
                        : line.stored().event());
        Cli replayed = Cli.run("replay", file.toString());
        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.out())
                .startsWith("dialogue " + first.id() + " diverges at turn "
                        + (first.history().turns().size() + 1) + ": the accepted item was no such item and is now ");
        rewrite(
                file,
                line -> line.stored().event() instanceof ConversationEvent.Started started
                        ? new ConversationEvent.Started(
                                started.time(), started.user(), started.opening(), started.setup(), started.seed() + 1)
                        : line.stored().event());
        assertThat(Cli.run("replay", file.toString()).out()).startsWith("dialogue random/");
    }

    @Test
    void anotherSetupIsReportedBefore() throws IOException {
        Path file = compare("run", "random");
        rewrite(file, line -> {
            if (!(line.stored().event() instanceof ConversationEvent.Started started)) {
                return line.stored().event();
            }
            ConversationSetup setup = started.setup();
            return new ConversationEvent.Started(
                    started.time(),
                    started.user(),
                    started.opening(),
                    new ConversationSetup(setup.policy(), setup.protocol(), "other", setup.graph()),
                    started.seed());
        });
        Cli replayed = Cli.succeed("replay", file.toString());
        assertThat(replayed.err().lines().filter(line -> line.startsWith("askwalk: the dialogues of random")))
                .hasSize(1)
                .first()
                .asString()
                .contains("were held with a different protocol (IDEAL other, now IDEAL ");
        assertThat(replayed.out()).contains("no divergence");
        Cli compared = Cli.succeed("replay", file.toString(), "--policy", "max-entropy");
        assertThat(compared.err().lines().filter(line -> line.startsWith("askwalk: the dialogues of random")))
                .hasSize(1)
                .first()
                .asString()
                .contains("were held with a different protocol (IDEAL other, now IDEAL ")
                .doesNotContain("policy (");
    }

    /** Dialogues that cannot start have no share, and an end without an action has its problem. */
    @Test
    void differencesWithoutAnActionNameTheirProblem() throws IOException {
        Path file = compare("run", "random");
        List<StoredDialogue> dialogues = dialogues(file);
        String lost = dialogues.get(0).id();
        String changed = dialogues.get(1).id();
        rewrite(file, line -> {
            ConversationEvent event = line.stored().event();
            if (line.conversation().equals(lost) && event instanceof ConversationEvent.Started started) {
                return new ConversationEvent.Started(
                        started.time(),
                        Optional.of("no such user"),
                        started.opening(),
                        started.setup(),
                        started.seed());
            }
            return line.conversation().equals(changed) && event instanceof ConversationEvent.Ended ended
                    ? new ConversationEvent.Ended(ended.time(), Optional.of("no such item"))
                    : event;
        });
        Cli shown = Cli.succeed("replay", file.toString(), "--policy", " random");
        int end = dialogues.get(1).history().turns().size() + 1;
        assertThat(shown.out().lines().limit(2).toList())
                .contains(lost + " cannot start: the graph has no such user or no such opening")
                .anyMatch(line -> line.startsWith(changed + ", turn " + end
                        + ": nothing; random: nothing (the accepted item was no such item and is now "));
        assertThat(shown.out()
                        .lines()
                        .skip(4)
                        .map(line -> line.replaceAll(" +", " "))
                        .toList())
                .containsExactly(
                        "random " + end + " 1 0.026 0.026", "random all 1 of 39 0.026", "random cannot start 1");
        JsonNode summary = Cli.succeed("replay", file.toString(), "--policy", "random", "--json")
                .json()
                .get("summary")
                .get(0);
        assertThat(summary.get("dialogues").intValue()).isEqualTo(40);
        assertThat(summary.get("cannotStart").intValue()).isEqualTo(1);
        assertThat(summary.get("differ").intValue()).isEqualTo(1);
        assertThat(summary.get("byTurn").has("0")).isFalse();
    }

    /** The first difference is reported, and dialogues are counted up to it, whatever comes later in the file. */
    @Test
    void theFirstDifferenceDoesNotDependOnThreads() throws IOException {
        Path file = compare("run", "random,max-entropy");
        String changed = dialogues(file).get(20).id();
        rewrite(
                file,
                line -> line.conversation().equals(changed)
                                && line.stored().event() instanceof ConversationEvent.Ended ended
                        ? new ConversationEvent.Ended(ended.time(), Optional.of("no such item"))
                        : line.stored().event());
        List<String> lines = Files.readAllLines(file);
        String later = dialogues(file).get(25).id();
        int damaged = 1;
        while (!EventLine.parse(lines.get(damaged)).conversation().equals(later)) {
            damaged++;
        }
        lines.set(damaged, "damaged");
        Files.write(file, lines);
        for (String threads : List.of("1", "2", "5")) {
            Cli replayed = Cli.run("replay", file.toString(), "--threads", threads, "--json");
            assertThat(replayed.exitCode()).isEqualTo(1);
            assertThat(replayed.err()).as("threads " + threads).isEmpty();
            JsonNode json = json(replayed);
            assertThat(json.get("divergence").get("dialogue").textValue()).isEqualTo(changed);
            assertThat(json.get("policies")).hasSize(1);
            assertThat(json.get("policies").get(0).get("dialogues").intValue()).isEqualTo(21);
        }
        Refusal.of(1, file + ":" + (damaged + 1) + ": ", temp).asItIs("replay", file.toString(), "--policy", "random");
    }

    @Test
    void argumentsThatCannotBeUsedAreNamedWithTheFile() throws IOException {
        Path file = compare("run", "random");
        String problem = file + ":1: the arguments of the comparison cannot be used: ";
        arguments(file, List.of("compare", "--policies", "nosuch"));
        Refusal.of(1, problem + "unknown policy 'nosuch'", temp).asItIs("replay", file.toString());
        Path model = temp.resolve("moved.model");
        arguments(file, List.of("compare", "--policies", "random", "--model", model.toString()));
        Refusal.of(1, problem + model, temp).asItIs("replay", file.toString());
        Refusal.of(1, problem + model, temp).asItIs("replay", file.toString(), "--policy", "random");
        arguments(file, List.of("compare", "--policies", "random", "--flip-rate", "7"));
        Refusal.of(1, problem, temp).asItIs("replay", file.toString(), "--policy", "random");
        arguments(file, List.of("compare", "--no-such-option"));
        Refusal.of(1, problem, temp).asItIs("replay", file.toString());
        arguments(file, List.of("compare", "--policies", "random", "--dialogues", "40", "--retrain"));
        Refusal.of(2, "--set a=1: no policy here has a setting 'a'", temp)
                .asItIs("replay", file.toString(), "--policy", "random", "--set", "a=1");
        assertThat(Cli.succeed("replay", file.toString()).out()).contains("no divergence");
        arguments(file, List.of("compare", "--policies", "max-entropy"));
        Refusal.of(1, "which the arguments in the first line do not name", temp).asItIs("replay", file.toString());
        List<String> none = List.of(new DialogueHeader("d", 0, List.of("compare", "--policies", "random")).json());
        Path empty = Files.write(temp.resolve("empty.jsonl"), none);
        Refusal.of(1, empty + ":1: there are no dialogues in this file", temp).asItIs("replay", empty.toString());
    }

    private static void arguments(Path file, List<String> arguments) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        DialogueHeader header = DialogueHeader.parse(lines.get(0));
        lines.set(0, new DialogueHeader(header.dataset(), header.number(), arguments).json());
        Files.write(file, lines);
    }

    /** One question and two questions first: the first question is the same, then one recommends and the other asks. */
    @Test
    void anotherPolicyDiffersWhereItActsDifferently() throws IOException {
        Path file = compare("run", "ask-first:1,abs-greedy");
        List<StoredDialogue> dialogues = dialogues(file);
        long longer = dialogues.subList(0, 40).stream()
                .filter(dialogue -> dialogue.history().turns().size() > 1)
                .count();
        assertThat(longer).isEqualTo(40);

        Cli shown = Cli.succeed("replay", file.toString(), "--policy", "ask-first", "--set", "questions=2");

        List<String> lines = shown.out().lines().toList();
        assertThat(lines.get(0))
                .startsWith(dialogues.get(0).id() + ", turn 2: recommend '")
                .contains("; ask-first: ask about '");
        assertThat(lines.get(40)).startsWith(dialogues.get(40).id() + ", turn 1: recommend '");
        assertThat(lines.subList(81, 86))
                .containsExactly(
                        "dialogues of  turn  first differ  share  share up to here",
                        "ask-first:1      2            40  1.000             1.000",
                        "ask-first:1    all      40 of 40  1.000",
                        "abs-greedy       1            40  1.000             1.000",
                        "abs-greedy     all      40 of 40  1.000");
        JsonNode json = Cli.succeed("replay", file.toString(), "--policy", "ask-first:1", "--json", "--limit", "60")
                .json();
        JsonNode summary = json.get("summary");
        assertThat(summary.get(0).get("differ").intValue()).isZero();
        assertThat(summary.get(1).get("dialogues").intValue()).isEqualTo(20);
        assertThat(summary.get(1).get("byTurn").get("1").intValue()).isEqualTo(20);
        assertThat(json.get("differences")).hasSize(20);
    }

    @Test
    void theDataSetMayHaveMoved() throws IOException {
        Path data = temp.resolve("data");
        Cli.succeed(Cli.words(
                "data synth --name little --users 60 --items 300 --attributes 30 --coarse-attributes 0 --interactions 20"
                        + " --friends 3 --likes 4",
                data.toString()));
        Path file = compare("run", "max-entropy", "--dataset", data.toString());
        Path moved = Files.move(data, temp.resolve("moved"));
        Cli lost = Cli.run("replay", file.toString());
        assertThat(lost.exitCode()).isEqualTo(1);
        assertThat(lost.err())
                .contains(file + ":1: the arguments of the comparison cannot be used: ")
                .endsWith("; if the data set has moved, name its folder with --data\n");
        assertThat(Cli.succeed("replay", file.toString(), "--data", moved.toString())
                        .out())
                .contains("no divergence");
    }

    @Test
    void dialoguesOnNeo4jAreReplayedInMemory() throws IOException {
        Path file = compare("run", "random");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        DialogueHeader header = DialogueHeader.parse(lines.get(0));
        List<String> arguments = new ArrayList<>(List.of("neo4j"));
        arguments.addAll(header.arguments());
        arguments.addAll(List.of("--uri", "bolt://host:1", "--user=me", "--mode", "snapshot", "--show-cypher"));
        lines.set(0, new DialogueHeader(header.dataset(), header.number(), arguments).json());
        Files.write(file, lines);
        assertThat(Cli.succeed("replay", file.toString()).out()).startsWith("40 dialogues of policy random: ");
    }

    @Test
    void anUnfinishedRunIsResumedWithAllDialogues() throws IOException {
        Path file = compare("run", "random,max-entropy");
        String whole = withoutTimes(file);
        RunFolder folder = new RunFolder(temp.resolve("run"));
        ArrayNode metrics = (ArrayNode) folder.json("metrics.json");
        metrics.remove(1);
        Files.writeString(folder.folder().resolve("metrics.json"), metrics.toPrettyString());
        Files.writeString(folder.folder().resolve("STATUS"), "interrupted after 1 of 2 policies\n");
        Files.delete(folder.folder().resolve("rows/2-max-entropy.csv"));
        Refusal.of(2, "--dialogues-out " + file + " exists: move it away, and resume again", temp)
                .asItIs("compare", "--resume", folder.folder().toString());
        Files.delete(file);
        Cli.succeed("compare", "--resume", folder.folder().toString());
        assertThat(withoutTimes(file)).isEqualTo(whole);
    }

    @Test
    void badInputIsRefusedInOneLine() throws IOException {
        Path file = compare("run", "random");
        String path = file.toString();
        List<String> more = arguments("other", "random");
        more.addAll(List.of("--dialogues-out", path));
        Refusal.of(2, "--dialogues-out " + path + " exists: give a new file", temp)
                .asItIs(more.toArray(String[]::new));
        for (Path inside : List.of(temp.resolve("other"), temp.resolve("other/rows/d.jsonl"))) {
            more.set(more.size() - 1, inside.toString());
            Refusal.of(2, "--dialogues-out " + inside + " is in the run directory ", temp)
                    .asItIs(more.toArray(String[]::new));
        }
        more.set(more.size() - 1, file.resolve("d.jsonl").toString());
        Refusal.of(2, "d.jsonl cannot be written (" + file + " is not a folder): give another file", temp)
                .asItIs(more.toArray(String[]::new));
        Refusal.of(2, "--set needs --policy", temp).asItIs("replay", path, "--set", "a=1");
        Refusal.of(2, "--preference needs --policy", temp).asItIs("replay", path, "--preference", "uniform");
        Refusal.of(2, "--verify and --policy", temp).asItIs("replay", path, "--policy", "random", "--verify");
        Refusal.of(2, "--limit is 1 or more, not 0", temp).asItIs("replay", path, "--limit", "0");
        Refusal.of(2, "--threads is 1 or more, not 0", temp).asItIs("replay", path, "--threads", "0");
        Refusal.of(2, "policy 'nosuch'", temp).asItIs("replay", path, "--policy", "nosuch");
        String none = temp.resolve("none").toString();
        Refusal.of(1, none + ": this cannot be read (there is no such file or folder)", temp)
                .asItIs("replay", none);
        Path rows = temp.resolve("run/rows/1-random.csv");
        Refusal.of(1, rows + ":1: this is not a file of dialogues", temp).asItIs("replay", rows.toString());
        List<String> lines = Files.readAllLines(file);
        Path cut = Files.write(temp.resolve("cut.jsonl"), lines.subList(0, 3));
        Refusal.of(1, cut + ":4: the file ends within dialogue 'random/", temp).asItIs("replay", cut.toString());
        Path foreign =
                Files.write(temp.resolve("foreign.jsonl"), List.of(new DialogueHeader("d", 0, List.of()).json()));
        Refusal.of(1, foreign + ":1: these dialogues were not written by askwalk compare", temp)
                .asItIs("replay", foreign.toString());
    }

    private Path compare(String out, String policies, String... more) {
        Path file = temp.resolve(out + ".jsonl");
        List<String> words = arguments(out, policies);
        words.addAll(List.of("--dialogues-out", file.toString()));
        words.addAll(List.of(more));
        Cli.succeed(words);
        return file;
    }

    private List<String> arguments(String out, String policies) {
        return new ArrayList<>(List.of(
                "compare",
                "--policies",
                policies,
                "--dialogues",
                "40",
                "--out",
                temp.resolve(out).toString()));
    }

    private static List<StoredDialogue> dialogues(Path file) {
        List<StoredDialogue> dialogues = new ArrayList<>();
        try (DialogueReader reader = DialogueReader.open(file)) {
            for (Optional<StoredDialogue> next = reader.next(); next.isPresent(); next = reader.next()) {
                dialogues.add(next.get());
            }
        }
        return dialogues;
    }

    private static long questions(StoredDialogue dialogue) {
        return dialogue.history().turns().stream()
                .limit(3)
                .filter(turn -> turn.action().kind() == KeyedAction.Kind.ASK
                        && turn.responses().equals(List.of(Response.REJECTED)))
                .count();
    }

    private interface Change {
        ConversationEvent of(EventLine line);
    }

    /** Changes events; each line has a valid check. */
    private static void rewrite(Path file, Change change) throws IOException {
        List<String> lines = Files.readAllLines(file);
        UnaryOperator<String> rewritten = text -> {
            EventLine line = EventLine.parse(text);
            return new EventLine(line.conversation(), line.number(), new StoredEvent(change.of(line), null)).json();
        };
        lines.subList(1, lines.size()).replaceAll(rewritten);
        Files.write(file, lines);
    }

    private static String withoutTimes(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(1, lines.size()))
                .replaceAll("\"time\":\"[^\"]*\"", "")
                .replaceAll("\"check\":\"[^\"]*\"", "");
    }

    private static JsonNode json(Cli run) {
        return Cli.json(run.out());
    }
}
