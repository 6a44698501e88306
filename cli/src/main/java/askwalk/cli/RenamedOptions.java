package askwalk.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The current names of options that were renamed. */
final class RenamedOptions {

    private static final Map<String, String> CURRENT_NAMES =
            Map.of("--hindsight", "--oracle", "--no-snapshot", "--no-cache");

    private RenamedOptions() {}

    /** Returns a hint for the first unknown argument that is a former name. */
    static Optional<String> hint(List<String> unmatched) {
        return unmatched.stream()
                .filter(CURRENT_NAMES::containsKey)
                .findFirst()
                .map(former -> former + " is now " + CURRENT_NAMES.get(former));
    }
}
