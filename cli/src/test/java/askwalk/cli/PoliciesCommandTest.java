package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.preference.PreferenceProvider;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of policies and preference models, and their settings. */
class PoliciesCommandTest {

    @Test
    void allAreListed() {
        String out = Cli.succeed("policies").out();
        assertThat(out.lines())
                .anyMatch(line -> line.matches("policy +trained +preference model +description"))
                .anyMatch(line -> line.matches("scpr +yes +fm +path reasoning by weighted entropy; .*"))
                .anyMatch(line -> line.matches("ask-first +no +uniform +asks a fixed number of questions .*"))
                .anyMatch(line -> line.matches("ease +yes +linear autoencoder .*"));
        JsonNode all = Cli.json(Cli.succeed("policies", "--json").out());
        assertThat(names(all.get("policies")))
                .isEqualTo(Policies.all().stream().map(PolicyProvider::name).toList());
        assertThat(names(all.get("preferenceModels")))
                .isEqualTo(PreferenceProvider.all().stream()
                        .map(PreferenceProvider::name)
                        .toList());
        assertThat(all.get("policies"))
                .anySatisfy(
                        policy -> assertThat(policy)
                                .hasToString(
                                        "{\"name\":\"random\",\"summary\":\"asks a random question with probability askProbability,"
                                                + " or recommends\",\"learns\":false,\"argument\":null,\"preference\":\"uniform\"}"));
    }

    @Test
    void theSettingsOfOneAreATable() {
        assertThat(Cli.succeed("policies", "scpr").out())
                .startsWith("policy scpr: path reasoning ")
                .contains("--set scpr.KEY=VALUE")
                .containsPattern(
                        "(?m)^episodes +10000 +0 to 10000000 +dialogues +training +no +number of training dialogues$")
                .containsPattern(
                        "(?m)^state +compact +compact, length, entropies +training +no +state of the Q-network: .*$")
                .containsPattern(
                        "(?m)^update +false +true, false +acting +no +whether the preference model is updated ")
                .containsPattern("(?m)^updateRounds +4 +1 to 1000 +rounds +acting +no +.* \\(if update=true\\)$");
        assertThat(Cli.succeed("policies", "Threshold").out())
                .contains("candidates also as threshold:VALUE")
                .containsPattern(
                        "(?m)^candidates +150 +0 or more +items +acting +yes +number of remaining candidates ");
        assertThat(Cli.succeed("policies", "ease").out())
                .startsWith("preference model ease: ")
                .containsPattern("(?m)^l2 +tuned +0.001 to 1.0E9 +training +yes +weight ");
        assertThat(Cli.succeed("policies", "uniform").out()).endsWith("It has no settings.\n");
    }

    @Test
    void theSettingsOfOneAreJson() {
        JsonNode policy = Cli.json(Cli.succeed("policies", "scpr", "--json").out());
        assertThat(Cli.keys(policy))
                .containsExactly("kind", "name", "summary", "learns", "argument", "preference", "settings");
        assertThat(policy.get("settings"))
                .anySatisfy(
                        setting -> assertThat(setting)
                                .hasToString(
                                        "{\"key\":\"adjacency\",\"default\":\"candidates\",\"allowed\":[\"candidates\","
                                                + "\"friends\",\"none\"],\"unit\":\"\",\"phase\":\"training\",\"tunable\":false,"
                                                + "\"onlyIf\":null,\"description\":\"attributes that can be asked about: of candidates, also of friends, or all\"}"))
                .anySatisfy(
                        setting -> assertThat(setting.get("onlyIf").textValue()).isEqualTo("update"));
        for (PolicyProvider provider : Policies.all()) {
            JsonNode json =
                    Cli.json(Cli.succeed("policies", provider.name(), "--json").out());
            assertThat(json.get("settings")).hasSameSizeAs(provider.settings());
        }
    }

    @Test
    void markdownHasTheTableOnly() {
        assertThat(Cli.succeed("policies", "threshold", "--format", "markdown").out())
                .isEqualTo("| key | default | allowed | unit | phase | tunable | description |\n"
                        + "| --- | --- | --- | --- | --- | --- | --- |\n"
                        + "| candidates | 150 | 0 or more | items | acting | yes | "
                        + "number of remaining candidates at which it starts to recommend |\n");
        assertThat(Cli.succeed("policies", "uniform", "--format", "markdown").out())
                .isEqualTo("It has no settings.\n");
        assertThat(Cli.succeed("policies", "--format", "Markdown").out())
                .startsWith("| policy | trained | preference model | description |\n| --- |")
                .contains("\n\n| preference model | trained | description |\n");
    }

    @Test
    void jsonIsAFormatToo() {
        assertThat(Cli.succeed("policies", "scpr", "--format", "json").out())
                .isEqualTo(Cli.succeed("policies", "scpr", "--json").out());
        assertThat(Cli.run("policies", "--json", "--format", "markdown").err())
                .contains("--json and --format markdown do not go together");
        Cli unknown = Cli.run("policies", "--format", "html");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("--format html: expected text, markdown or json");
    }

    private static List<String> names(JsonNode entries) {
        return entries.findValuesAsText("name");
    }
}
