package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Usage errors. */
class BadOptionsTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "treshold:150 | unknown policy 'treshold': did you mean 'threshold'? There are abs-greedy, ask-first,",
                "Max-Entropi | did you mean 'max-entropy'?",
                "random,random | policy 'random' is named twice: add @label to one of them",
                "threshold:5@a,random,threshold:5@a | policy 'threshold:5@a' is named twice",
                "'' | '' is not a policy: expected NAME, NAME:ARGUMENT or NAME:ARGUMENT@LABEL",
                "'random,' | '' is not a policy",
                "threshold: | 'threshold:' is not a policy",
                "threshold@ | 'threshold@' is not a policy",
                ":150 | ':150' is not a policy",
                "max-entropy:3 | policy 'max-entropy' takes no argument, but 'max-entropy:3' has one",
                "threshold:x | policy 'threshold:x': setting candidates is 'x': expected a whole number from 0",
                "ask-first:-1 | policy 'ask-first:-1': setting questions is '-1': expected a whole number from 0",
            })
    void policies(String policies, String message) {
        Refusal.of(2, message, temp).when("compare", "--policies", policies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--protocol | fact | unknown protocol 'fact': did you mean 'FACT_STRICT'? There are IDEAL,",
                "--protocol | SCPR_PAPRE | unknown protocol 'SCPR_PAPRE': did you mean 'SCPR_PAPER'? There are IDEAL,",
                "--preference | popular | unknown preference model 'popular': did you mean 'popularity'?",
                "--dialogues | 0 | --dialogues is 1 or more, not 0",
                "--dialogues | many | '--dialogues': 'many' is not an int (see askwalk compare --help)",
                "--threads | 0 | --threads is 1 or more, not 0",
                "--flip-rate | 2 | --flip-rate is from 0 to 1, not 2.0",
                "--flip-rate | NaN | --flip-rate is from 0 to 1, not NaN",
                "--dont-know-rate | -0.1 | --dont-know-rate is from 0 to 1, not -0.1",
                "--user-model | rude | --user-model: there is no user model 'rude'; there are answers, drifting,",
                "--user-model | wrong:2 | --user-model: user model 'wrong:2': P is a number from 0 to 1, not '2'",
                "--user-model | '' | --user-model: there is no user model ''; there are answers,",
                "--questions | choice:3 | policy 'random' cannot ask choice:3 questions; those that can: infogain",
                "--questions | choice:1 | --questions: a multiple-choice question offers at least two attributes",
                "--questions | foo | unknown question type 'foo': expected binary, enumerated or choice:M",
                "--split | train | '--split': expected one of [VALIDATION, TEST]",
                "--seed | one | '--seed': 'one' is not a long",
                "--dialogs | 5 | '--dialogs', '5'; did you mean '--dialogues'? (see askwalk compare --help)",
            })
    void options(String option, String value, String message) {
        Refusal.of(2, message, temp).when("compare", option, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold | threshold.candidate=5 | 'threshold' has no setting 'candidate'; did you mean 'candidates'?",
                "threshold,random | candidate=5 | no policy here has a setting 'candidate'; did you mean 'candidates'?",
                "max-entropy | max-entropy.depth=5 | policy 'max-entropy' has no setting 'depth'",
                "threshold@a,threshold@b | c.candidates=5 | there is no policy 'c' here; did you mean 'threshold@a'?",
                "threshold | treshold.candidates=5 | there is no policy 'treshold' here; did you mean 'threshold'?",
                "threshold | candidates | expected KEY=VALUE or POLICY.KEY=VALUE",
                "threshold | candidates= | expected KEY=VALUE or POLICY.KEY=VALUE",
                "threshold | =5 | expected KEY=VALUE or POLICY.KEY=VALUE",
                "threshold | .candidates=5 | expected KEY=VALUE or POLICY.KEY=VALUE",
                "threshold | threshold.=5 | expected KEY=VALUE or POLICY.KEY=VALUE",
                "threshold | candidates=few | policy 'threshold': setting candidates is 'few': expected a whole number",
                "threshold:150 | threshold.candidates=5 | already set by 'threshold:150'",
                "threshold:150,random | candidates=5 | every policy here that has the setting 'candidates' already",
                "scpr | scpr.batch=64 | --set scpr.batch=64: setting 'batch' is now called 'batchSize'",
                "random,ear | passes=1 | --set passes=1: setting 'passes' is now called 'epochs': --set ear.epochs=1",
                "scpr | heldOut=0 | 'heldOut' is now called 'heldOutShare': --set fm.heldOutShare=0 --set scpr.heldOutShare=0",
                "scpr | fm.heldOut=0.1 | --set fm.heldOut=0.1: setting 'heldOut' is now called 'heldOutShare'",
                "scpr | updateRounds=3 | setting updateRounds has no effect unless update=true",
                "scpr | scpr.updateL2=3 | setting updateL2 has no effect unless update=true",
                "random | askProbability=1.5 | setting askProbability is '1.5': expected a number from 0.0 to 1.0",
            })
    void settings(String policies, String set, String message) {
        Refusal.of(2, message, temp).when("compare", "--policies", policies, "--set", set);
    }

    @Test
    void outOnAFile() {
        Path file = temp.resolve("file");
        TinyData.writeText(file, "mine");

        Refusal.of(2, "--out " + file + " is a file: give a folder that is new or empty", temp)
                .asItIs("compare", "--dialogues", "5", "--out", file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    void outOnAFolderWithSomethingInIt() {
        TinyData.writeText(temp.resolve("full/file"), "mine");

        Refusal.of(2, "--out " + temp.resolve("full") + " is not empty: give a folder that is new or empty", temp)
                .asItIs(
                        "compare",
                        "--dialogues",
                        "5",
                        "--out",
                        temp.resolve("full").toString());
        assertThat(temp.resolve("full/file")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--user-model truthful --user-model rude | --user-model: there is no user model 'rude'; there are answers,",
                "--user-model wrong:2 | --user-model: user model 'wrong:2': P is a number from 0 to 1, not '2'",
                "--user-model wrong:.1 --user-model wrong:0.10 | --user-model wrong:0.10 and --user-model wrong:.1 are the same users: give one of them",
                "--user-model truthful --user-model wrong:0 | --user-model wrong:0 and --user-model truthful are the same users",
                "--flip-rate 0.1 | --flip-rate names one kind of users: give --user-model wrong:P instead",
                "--dont-know-rate 0.1 | --dont-know-rate names one kind of users: give --user-model silent:P instead",
                "--policies treshold | unknown policy 'treshold': did you mean 'threshold'?",
                "--protocol fact | unknown protocol 'fact': did you mean 'FACT_STRICT'?",
                "--dialogues 0 | --dialogues is 1 or more, not 0",
                "--runs nowhere | --runs nowhere only makes tables of runs that are there: leave out --out",
            })
    void robustness(String options, String message) {
        Refusal.of(2, message, temp).when(Cli.words("robustness " + options).toArray(String[]::new));
    }

    @Test
    void severalUserModelsAreForRobustness() {
        Refusal.of(2, "--user-model is given 2 times: compose models with +, or compare them with 'askwalk rob", temp)
                .when("compare", "--user-model", "wrong:0.1", "--user-model", "silent:0.1");
    }

    @ParameterizedTest
    @CsvSource({"sub", "sub/sub"})
    void outWhereNothingCanBeWritten(String below) {
        TinyData.writeText(temp.resolve("file"), "mine");
        Path out = temp.resolve("file").resolve(below);

        Refusal.of(1, "cannot write to " + out + " (", temp)
                .asItIs("compare", "--dialogues", "5", "--out", out.toString());
        assertThat(Files.isRegularFile(temp.resolve("file"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | a command is missing: compare, evaluate, robustness, replay, train, policies, report, insights, chat, serve, mcp, bench, tree, data or neo4j (see askwalk --help)",
                "data | a command is missing: info, doctor, convert, import, new, synth, gaps, cuts (see askwalk data --help)",
                "policies scpt | unknown policy or preference model 'scpt': did you mean 'scpr'? There are abs-greedy,",
                "policies scpr fm | Unmatched argument at index 2: 'fm' (see askwalk policies --help)",
                "compair | 'compair'; did you mean 'compare'? (see askwalk --help)",
                "data inf | 'inf'; did you mean 'info'? (see askwalk data --help)",
                "compare sample | Unmatched argument at index 1: 'sample' (see askwalk compare --help)",
                "compare --theads 2 | '--theads', '2'; did you mean '--threads'? (see askwalk compare --help)",
                "evaluate --policies random | did you mean '--policy'? (see askwalk evaluate --help)",
                "compare --seed | Missing required parameter for option '--seed' (N) (see askwalk compare --help)",
                "chat --policy random,max-entropy | --policy takes one policy, not 'random,max-entropy'",
                "chat --policy treshold | unknown policy 'treshold': did you mean 'threshold'?",
                "chat --policy , | askwalk: '' is not a policy",
                "chat --set lookahed=2 | no policy here has a setting 'lookahed'; did you mean 'lookahead'?",
                "bench --set depth=2 | no policy here has a setting 'depth'",
                "bench --preference popular | did you mean 'popularity'?",
                "chat --preference popular | did you mean 'popularity'?",
                "chat --questions choice:5 | cannot ask choice:5 questions; no policy can: use binary, enumerated or a smaller choice",
                "chat --lang fr | --lang fr: expected en or de",
                "neo4j chat --lang deutsch | --lang deutsch: expected en or de",
                "chat --questions foo | unknown question type 'foo'",
                "chat --user 671 | --user 671: data set movielens_small has no such user; its 671 users have ids like 0",
                "data info --split randm | Invalid value for option '--split': expected one of [GIVEN, HALVES, RANDOM, TIME]",
                "data info --split random | --split random: the tsv layout supports here given",
                "data info --seed 2 | --seed 2: the split 'given' is not random; leave --seed out",
                "data convert sample | Missing required parameter: 'DST' (see askwalk data convert --help)",
                "data new | Missing required parameter: 'DIR' (see askwalk data new --help)",
                "data info sample extra | Unmatched argument at index 3: 'extra' (see askwalk data info --help)",
            })
    void commands(String line, String message) {
        Refusal.of(2, message, temp)
                .asItIs(line == null ? new String[0] : Cli.words(line).toArray(String[]::new));
    }
}
