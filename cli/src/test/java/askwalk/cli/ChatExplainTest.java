package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.SampleFiles;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.text.FigureText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations in conversations about films; their claims are checked against the files of the sample. */
class ChatExplainTest {

    @TempDir
    private Path temp;

    @Test
    void theFirstItemOfARecommendationIsExplainedBelowIt() {
        ChatScript chat = ChatScript.explained("Comedy", "yes", "no", "no");

        String second = chat.asked(1);
        String film = chat.shown().get(0).get(0);
        List<String> lines = chat.lines();
        assertThat(lines.get(lines.indexOf("  10. " + chat.shown().get(0).get(9)) + 1))
                .isEqualTo(
                        "You said Comedy; among the " + number(films("Comedy").size())
                                + " items with Comedy you accepted " + second + ", which left "
                                + number(films("Comedy", second).size()) + "; " + film + " has both.");
        assertThat(chat.lines("You said ")).hasSize(1);
    }

    @Test
    void questionsAreNotExplained() {
        assertThat(ChatScript.explained("Comedy", "why", "yes", "why").lines("You said "))
                .isEmpty();
    }

    @Test
    void whyExplainsARecommendationInAnyChat() {
        ChatScript chat = ChatScript.type("Comedy", "no", "no", "no", "why");

        assertThat(chat.lines("You said "))
                .containsExactly(
                        "You said no to " + chat.asked(1) + ", " + chat.asked(2) + ", " + chat.asked(3)
                                + "; that is not asked again.",
                        "You said Comedy; " + chat.shown().get(0).get(0) + " is one of the "
                                + number(films("Comedy").size()) + " items with Comedy.");
        assertThat(ChatScript.type("Comedy", "no", "no", "no", "1").lines("You said "))
                .isEmpty();
    }

    @Test
    void anItemThatIsTakenIsExplainedInSeveralWays() {
        ChatScript chat = ChatScript.explainedTo("17", "Comedy", "yes", "no", "no", "2");

        String film = chat.shown().get(0).get(1);
        List<String> lines = chat.lines();
        int enjoy = lines.indexOf("Enjoy " + film + "!");
        assertThat(lines.get(enjoy + 1)).startsWith("How we got there: user 17 → Comedy → ");
        String text = lines.get(enjoy + 2);
        assertThat(text).startsWith("You said Comedy; ").contains("; " + film + " has both, and has ");
        Matcher known = Pattern.compile("and has ([0-9]+) attributes? in common with (.*), which you know\\.$")
                .matcher(text);
        assertThat(known.find()).isTrue();
        assertThat(common(film, known.group(2))).isEqualTo(Integer.parseInt(known.group(1)));
        assertThat(interactions("17")).contains(key(known.group(2)));
        assertThat(lines.get(enjoy + 3)).isEqualTo("Other paths to it:");
        List<String> others = lines.subList(enjoy + 4, lines.size());
        assertThat(others).hasSize(3).doesNotHaveDuplicates();
        for (String other : others) {
            Matcher claim = Pattern.compile(
                            "- You (said|know) (.*?)(?:, which has .*)?; (.*) is one of the ([0-9,]+) items"
                                    + " with (.*)\\.")
                    .matcher(other);
            assertThat(claim.matches()).as(other).isTrue();
            String attribute = claim.group(5);
            assertThat(claim.group(3)).isEqualTo(film);
            assertThat(claim.group(4)).isEqualTo(number(films(attribute).size()));
            assertThat(films(attribute)).contains(key(film));
            if (claim.group(1).equals("know")) {
                assertThat(interactions("17")).contains(key(claim.group(2)));
                assertThat(films(attribute)).contains(key(claim.group(2)));
            }
        }
    }

    /** A new user with one answer has no path other than the walked one. */
    @Test
    void thePathThatWasWalkedIsNoOther() {
        ChatScript chat = ChatScript.explained("Comedy", "no", "no", "no", "1");

        assertThat(chat.out()).contains("How we got there: Comedy → ").doesNotContain("What else");
    }

    @ParameterizedTest
    @CsvSource({"path.dot,strict digraph G {", "path.graphml,<?xml version=", "path.svg,<svg xmlns="})
    void thePathIsWrittenWhenAnItemIsTaken(String name, String start) throws Exception {
        Path file = temp.resolve("new").resolve(name);
        Cli run = RealProcess.run(
                temp,
                "Comedy, War\nyes\nno\n?\n2\n",
                List.of("chat", "--policy", "ask-first:3", "--explain", "--path-file", file.toString()));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err().lines()).containsExactly("path: " + file);
        assertThat(run.out()).contains("Other paths to it:");
        String text = RunFolder.read(file);
        assertThat(text).startsWith(start).contains("Comedy", "War", "La Vita è bella");
        assertThat(RunFolder.files(file.getParent())).containsExactly(name);
    }

    @Test
    void withoutAnItemThereIsNoFile() throws Exception {
        Path file = temp.resolve("path.dot");
        Cli run = RealProcess.run(
                temp,
                "Comedy\nyes\nquit\n",
                List.of("chat", "--policy", "ask-first:3", "--path-file", file.toString()));

        assertThat(run.exitCode()).isZero();
        assertThat(file).doesNotExist();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void filesThatCannotBeWrittenAreRefusedAtTheDoor() throws Exception {
        Path there = Files.writeString(temp.resolve("mine.dot"), "mine");

        Refusal.of(2, "--path-file " + there + " is there already: give another", temp)
                .asItIs("chat", "--path-file", there.toString());
        for (String name : List.of("path.txt", "path", "dot", "path.dot.gz")) {
            Path other = temp.resolve(name);
            Refusal.of(2, "--path-file " + other + ": expected a name that ends in .dot, .graphml or .svg", temp)
                    .asItIs("chat", "--dataset", "nowhere", "--path-file", other.toString());
        }
        assertThat(there).hasContent("mine");
    }

    private static String number(int count) {
        return FigureText.format("%,d", count);
    }

    /** The keys of the films that carry all of these. */
    private static Set<String> films(String... attributes) {
        Set<String> films = column("items.tsv", row -> true, 0);
        for (String attribute : attributes) {
            Set<String> keys = column("attributes.tsv", row -> row.get(1).equals(attribute), 0);
            films.retainAll(column("item_attributes.tsv", row -> keys.contains(row.get(1)), 0));
        }
        return films;
    }

    private static Set<String> interactions(String user) {
        return column("interactions_train.tsv", row -> row.get(0).equals(user), 1);
    }

    /** The key of a film that is the only one of its name. */
    private static String key(String film) {
        Set<String> keys = column("items.tsv", row -> row.get(1).equals(film), 0);
        assertThat(keys).as(film).hasSize(1);
        return keys.iterator().next();
    }

    private static int common(String film, String other) {
        String first = key(film);
        String second = key(other);
        Set<String> attributes = column("item_attributes.tsv", row -> row.get(0).equals(first), 1);
        attributes.retainAll(column("item_attributes.tsv", row -> row.get(0).equals(second), 1));
        return attributes.size();
    }

    private static Set<String> column(String file, Predicate<List<String>> which, int column) {
        return SampleFiles.rows(file).stream()
                .filter(which)
                .map(row -> row.get(column))
                .collect(Collectors.toSet());
    }
}
