package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.run.RunFolder;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.preference.PreferenceProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tables of settings in the guide are the output of {@code askwalk policies NAME --format markdown}. With the
 * system property {@code askwalk.docs=write}, the tables are written into the pages instead.
 */
class SettingsTablesTest {

    private static final Path GUIDE = Path.of("../docs/guide");

    private static final Pattern TABLE =
            Pattern.compile("<!-- generated: settings (\\S+) -->\\n(?s:.*?)<!-- end -->\\n");

    private static final String REMEDY = "write the tables again with: mvn -q test -pl cli -am"
            + " -Dtest=SettingsTablesTest -Dsurefire.failIfNoSpecifiedTests=false -Daskwalk.docs=write";

    @Test
    void thePageOnPoliciesHasTheSettingsOfEachPolicy() throws IOException {
        check(
                GUIDE.resolve("policies.md"),
                Policies.all().stream()
                        .filter(provider -> isIn(provider, "askwalk.policy."))
                        .map(PolicyProvider::name)
                        .toList());
    }

    @Test
    void thePageOnPreferenceModelsHasTheSettingsOfEachModel() throws IOException {
        check(
                GUIDE.resolve("preference-models.md"),
                PreferenceChoice.providers().stream()
                        .filter(provider -> isIn(provider, "askwalk.preference."))
                        .map(PreferenceProvider::name)
                        .toList());
    }

    /** Tests have providers of their own, in other packages. */
    private static boolean isIn(Object provider, String packages) {
        return provider.getClass().getName().startsWith(packages);
    }

    private static void check(Path page, List<String> names) throws IOException {
        String text = RunFolder.read(page);
        List<String> found = new ArrayList<>();
        String generated = TABLE.matcher(text).replaceAll(table -> {
            found.add(table.group(1));
            return Matcher.quoteReplacement(generated(table));
        });
        assertThat(found).as("tables in %s", page).containsExactlyInAnyOrderElementsOf(names);
        if ("write".equals(System.getProperty("askwalk.docs"))) {
            Files.writeString(page, generated);
        } else {
            assertThat(text).as("%s: %s", page, REMEDY).isEqualTo(generated);
        }
    }

    private static String generated(MatchResult table) {
        String name = table.group(1);
        String settings = Cli.succeed("policies", name, "--format", "markdown").out();
        return "<!-- generated: settings " + name + " -->\n\n" + settings + "\n<!-- end -->\n";
    }
}
