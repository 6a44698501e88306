package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of simulated users from the command line to the report. */
class UserModelOptionTest {

    private static final String MODELS = "impatient:.05,.1+answers:rare+wrong:0.1";
    private static final String CANONICAL = "answers:rare+impatient:0.05,0.1";

    @TempDir
    private Path temp;

    @Test
    void theShortFormsAreTheSameUsers() {
        Cli.succeed(evaluate("short", "--flip-rate", "0.2", "--dont-know-rate", "0.1"));
        Cli.succeed(evaluate("long", "--user-model", "silent:0.1+wrong:0.2"));
        assertThat(rows("long")).isEqualTo(rows("short"));
        assertThat(protocol("long")).isEqualTo(protocol("short"));
        assertThat(protocol("long").has("users")).isFalse();
    }

    @Test
    void aRunAndItsReportStateTheModels() {
        Cli run = Cli.succeed(evaluate("run", "--user-model", MODELS));
        assertThat(run.out()).contains("; flip rate 10 %, don't-know rate 0 %; user model " + CANONICAL);
        JsonNode protocol = protocol("run");
        assertThat(protocol.get("users").toString()).isEqualTo("[\"answers:rare\",\"impatient:0.05,0.1\"]");
        assertThat(protocol.get("flipRate").doubleValue()).isEqualTo(0.1);

        assertThat(report("run"))
                .contains("`" + protocol.get("id").textValue() + "`")
                .contains("flip rate 0.1, don't-know rate 0.0, user model `" + CANONICAL + "`");
    }

    @Test
    void whatAModelChangesInADialogueIsPartOfTheProtocol() {
        Cli.succeed(evaluate("again", "--user-model", "wrong-independent:0.1"));
        assertThat(protocol("again").get("repeats").booleanValue()).isTrue();
        Cli free = Cli.succeed(evaluate("free", "--user-model", "target-free"));
        assertThat(protocol("free").get("goesOn").booleanValue()).isTrue();
        assertThat(free.out()).startsWith("movielens_small: 200 test dialogues");
        for (String run : List.of("again", "free")) {
            assertThat(report(run)).contains("`" + protocol(run).get("id").textValue() + "`");
        }
    }

    @Test
    void aShortFormAndItsModelAreRefusedTogether() {
        Cli run = Cli.run(evaluate("run", "--user-model", "wrong:0.1", "--flip-rate", "0.2"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--flip-rate and the user model 'wrong' are the same: give one of them");
    }

    @Test
    void modelsAreListedWithTheirArguments() {
        assertThat(Cli.succeed("policies").out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("user model description")
                .anyMatch(line -> line.startsWith("impatient:TURN,LIST leaves after a turn with probability TURN"));
        JsonNode models = Cli.succeed("policies", "--json").json().get("userModels");
        assertThat(models.get(0).get("name").textValue()).isEqualTo("answers");
        assertThat(models.get(0).get("arguments").textValue()).isEqualTo("popular|rare");
    }

    private String[] evaluate(String run, String... options) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "--policy",
                "max-entropy",
                "--dialogues",
                "200",
                "--out",
                temp.resolve(run).toString()));
        args.addAll(List.of(options));
        return args.toArray(String[]::new);
    }

    private String report(String run) {
        Path file = temp.resolve(run + ".md");
        Cli.succeed("report", temp.resolve(run).toString(), "--out", file.toString());
        return RunFolder.read(file);
    }

    private JsonNode protocol(String run) {
        return new RunFolder(temp.resolve(run)).json("protocol.json");
    }

    private String rows(String run) {
        return RunFolder.read(temp.resolve(run).resolve("rows").resolve("1-max-entropy.csv"));
    }
}
