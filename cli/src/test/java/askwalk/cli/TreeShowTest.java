package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.SampleFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From {@code train} to {@code tree show} and {@code evaluate}, on the bundled sample. Training reads few of its
 * validation tuples, which are no part of the graph that a model belongs to.
 */
class TreeShowTest {

    @TempDir
    private static Path temp;

    private static String little;
    private static String model;

    @BeforeAll
    static void train() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("little"));
        little = SampleFiles.copyWithFewValidationTuples(folder, 400).toString();
        model = temp.resolve("fact.model").toString();
        Cli run = Cli.succeed(
                "train",
                "--dataset",
                little,
                "--policy",
                "fact-crs",
                "--out",
                model,
                "--set",
                "trees=2",
                "--set",
                "depth=3",
                "--set",
                "itemEpochs=2",
                "--set",
                "jointEpochs=1");
        assertThat(run.out()).contains("earlyStop", "attributes", "heldOutSuccess");
    }

    @Test
    void printsAnOutline() {
        Cli run = Cli.succeed("tree", "show", model, "--depth", "1", "--items", "2");
        assertThat(run.out().lines().toList()).hasSize(3);
        assertThat(run.out().lines().findFirst().orElseThrow())
                .matches("[A-Z].*\\? \\([0-9]+ sessions, [0-9]+ items\\)");
        assertThat(run.err()).matches("tree 1 of 2: 15 nodes, trained on [0-9,]+ sessions\\R");
    }

    @Test
    void jsonIsJson() {
        JsonNode tree = Cli.json(Cli.succeed("tree", "show", model, "--tree", "2", "--format", "json")
                .out());
        assertThat(Cli.keys(tree)).containsExactly("sessions", "items", "attribute", "name", "yes", "no");
        JsonNode node = tree;
        int questions = 0;
        while (node.has("yes")) {
            node = node.get("yes");
            questions++;
        }
        assertThat(questions).isEqualTo(3);
        assertThat(node.get("recommends")).hasSizeBetween(1, 10);
    }

    @Test
    void writesAFileOnceUnlessForced() throws IOException {
        String out = temp.resolve("Tree.java").toString();
        Cli.succeed("tree", "show", model, "--format", "java", "--out", out);
        assertThat(Files.readString(Path.of(out))).contains("public final class DecisionTree {");
        Cli again = Cli.run("tree", "show", model, "--format", "dot", "--out", out);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is there already: give another, or --force to replace it");
        Cli.succeed("tree", "show", model, "--format", "dot", "--out", out, "--force");
        assertThat(Files.readString(Path.of(out))).startsWith("digraph tree {");
    }

    @Test
    void refusesWhatItCannotShowInOneLine() {
        refuses(2, "--tree 3: " + model + " has trees 1 to 2", model, "--tree", "3");
        refuses(2, "--format svg: expected text, dot, json or java", model, "--format", "svg");
        refuses(2, "--depth is 0 or more, not -1", model, "--depth", "-1");
        refuses(2, "--items is 0 or more, not -2", model, "--items", "-2");
        refuses(1, "nothing.model", temp.resolve("nothing.model").toString());
        String other = LearningData.make(temp.resolve("data")).toString();
        refuses(1, "made for another data set", model, "--dataset", other);
        String pupil = temp.resolve("pupil.model").toString();
        Cli.succeed("train", "--dataset", other, "--policy", "pupil", "--out", pupil);
        refuses(
                1,
                "this model file contains no decision trees but the policy 'pupil'; train with --policy fact-crs",
                pupil);
        assertThat(Cli.run("tree").err()).contains("a command is missing: show");
    }

    @Test
    void settingsOfInferenceApplyToAPolicyFromAFile() {
        Cli run = Cli.succeed(
                "compare",
                "--dataset",
                little,
                "--model",
                model,
                "--policies",
                "random",
                "--dialogues",
                "50",
                "--out",
                temp.resolve("run").toString(),
                "--set",
                "fact-crs.earlyStop=100",
                "--set",
                "fact-crs.filter=true");
        assertThat(run.out()).contains("fact-crs ");
        Cli wrong = Cli.run("evaluate", "--dataset", little, "--model", model, "--set", "fact-crs.trees=3");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("was trained with trees=2; train again to change it");
    }

    private static void refuses(int exitCode, String message, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "tree";
        all[1] = "show";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Cli run = Cli.run(all);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList()).hasSize(1);
        assertThat(run.err()).contains(message);
    }
}
