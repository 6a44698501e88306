package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preference model of each policy, and its settings. */
class PreferencesTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | uniform uniform uniform primer",
                "popularity | popularity popularity popularity popularity",
                "Cosine,random=uniform | cosine uniform cosine cosine",
                "random=uniform | uniform uniform uniform primer",
                "'pupil = popularity , cosine' | cosine cosine cosine popularity",
                // The whole name goes before the label, the label before the name, wherever they stand.
                "threshold:2@a=popularity,a=cosine,threshold=primer | uniform uniform popularity primer",
                "threshold=primer,a=cosine | uniform uniform cosine primer",
                "threshold=primer | uniform uniform primer primer",
            })
    void eachPolicyHasItsOwn(String option, String expected) {
        RunFolder run = compare(option, "abs-greedy,random,threshold:2@a,pupil");

        assertThat(run.json("config.json").get("policies"))
                .extracting(policy -> policy.get("preference").textValue())
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void theTableSaysWhoseIsWhich() {
        Path out = temp.resolve("run");
        Cli run = Cli.succeed(words("popularity,random=uniform", "random,abs-greedy", out));

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(1)).isEqualTo("preference: one for each policy");
        assertThat(lines.get(3)).matches("policy +preference +SR@5 .*");
        assertThat(lines.get(4)).matches("random +uniform +[01-].*");
        assertThat(lines.get(5)).matches("abs-greedy +popularity +[01-].*");
    }

    @Test
    void jsonSaysWhoseIsWhich() {
        List<String> words = words("popularity,random=uniform", "random,abs-greedy", temp.resolve("run"));
        words.add("--json");

        assertThat(Cli.succeed(words).json().get("results"))
                .extracting(result -> result.get("preference").textValue())
                .containsExactly("uniform", "popularity");
    }

    @Test
    void settingsReachPreferenceModels() {
        RunFolder run = compare("primer", "random,abs-greedy", "--set", "primer.pages=7", "--set", "millis=1");

        for (JsonNode policy : run.json("config.json").get("policies")) {
            assertThat(policy.get("preferenceSettings")).hasToString("{\"millis\":\"1\",\"pages\":\"7\"}");
            assertThat(policy.get("settings").has("millis")).isFalse();
        }
    }

    @Test
    void anUnqualifiedSettingReachesPoliciesAndPreferenceModels() {
        RunFolder run = compare("", "pupil,pupil@b", "--set", "millis=1", "--set", "b.millis=2");

        JsonNode policies = run.json("config.json").get("policies");
        assertThat(policies.get(0).get("settings").get("millis").textValue()).isEqualTo("1");
        assertThat(policies.get(1).get("settings").get("millis").textValue()).isEqualTo("2");
        assertThat(policies.get(0).get("preferenceSettings").get("millis").textValue())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "popular | unknown preference model 'popular': did you mean 'popularity'?",
                "random=popular | unknown preference model 'popular': did you mean 'popularity'?",
                "rando=popularity | there is no policy 'rando' here; did you mean 'random'?",
                "popularity,cosine | there are two entries for all policies; write POLICY=NAME for one of them",
                "random=popularity,random=cosine | there are two entries for 'random'",
                "'popularity,' | expected NAME or POLICY=NAME, separated by commas",
                "=popularity | expected NAME or POLICY=NAME",
                "random= | expected NAME or POLICY=NAME",
            })
    void wronglyTyped(String option, String message) {
        Refusal.of(2, message, temp).when("compare", "--policies", "random,pupil", "--preference", option);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "primer.page=7 | preference model 'primer' has no setting 'page'; did you mean 'pages'?",
                "primer.pages=0 | preference model 'primer': setting pages is '0': expected a whole number from 1",
                "prime.pages=7 | there is no policy or preference model 'prime' here; did you mean 'primer'?",
                "pupil.lessons=0 | policy 'pupil': setting lessons is '0': expected a whole number from 1",
                "pupil.mood=sad | policy 'pupil': setting mood is 'sad': expected bold or shy",
                "pupil.pages=7 | policy 'pupil' has no setting 'pages'",
            })
    void settingsWronglyTyped(String set, String message) {
        Refusal.of(2, message, temp).when("compare", "--policies", "random,pupil", "--set", set);
    }

    private RunFolder compare(String preference, String policies, String... more) {
        Path out = temp.resolve("run");
        List<String> words = words(preference, policies, out);
        words.addAll(List.of(more));
        Cli.succeed(words);
        return new RunFolder(out);
    }

    private List<String> words(String preference, String policies, Path out) {
        Path data = TinyData.tsv(temp.resolve("data"));
        List<String> words = new ArrayList<>(
                List.of("compare", "--dataset", data.toString(), "--policies", policies, "--out", out.toString()));
        if (!preference.isEmpty()) {
            words.addAll(List.of("--preference", preference));
        }
        return words;
    }
}
