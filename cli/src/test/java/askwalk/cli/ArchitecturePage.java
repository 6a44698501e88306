package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of docs/architecture.md.
 *
 * @param text the page
 * @param packages the packages of each module, in the order of the tables
 * @param api the packages that the tables call API
 */
record ArchitecturePage(String text, Map<String, List<String>> packages, Set<String> api) {

    private static final Pattern ARROW = Pattern.compile("(?m)^([a-z0-9/-]+) -> ([a-z0-9/-]+)$");
    private static final Pattern ROW = Pattern.compile("\\| `(askwalk\\.[a-z0-9.]+)` \\| (API|internal) \\| .+ \\|");

    static ArchitecturePage read() {
        String text = RunFolder.read(Path.of("../docs/architecture.md"));
        Map<String, List<String>> packages = new LinkedHashMap<>();
        Set<String> api = new TreeSet<>();
        String module = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                module = line.startsWith("### ") ? line.substring("### ".length()) : null;
            }
            if (module == null || !line.startsWith("| `")) {
                continue;
            }
            MatchResult row = ROW.matcher(line)
                    .results()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not a row of a package: " + line));
            packages.computeIfAbsent(module, name -> new ArrayList<>()).add(row.group(1));
            if (row.group(2).equals("API")) {
                api.add(row.group(1));
            }
        }
        packages.values().forEach(list -> assertThat(list).doesNotHaveDuplicates());
        return new ArchitecturePage(text, packages, api);
    }

    /** The arrows of the list, as {@code cli -> experiments}. */
    Set<String> arrows() {
        List<String> all = ARROW.matcher(text).results().map(MatchResult::group).toList();
        assertThat(all).doesNotHaveDuplicates();
        return all.stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
