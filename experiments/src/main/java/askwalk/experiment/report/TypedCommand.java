package askwalk.experiment.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command line of a run in a form that is independent of one machine's paths. */
public final class TypedCommand {

    private static final Set<String> OMITTED_OPTIONS = Set.of("--out", "--threads");
    private static final Set<String> PATH_OPTIONS = Set.of("--dataset", "--model");

    private TypedCommand() {}

    /** Returns the command. Paths are shortened to their last name; options without effect on figures are left out. */
    static String of(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("askwalk"));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean hasValue = equals >= 0 || i + 1 < arguments.size();
            if (OMITTED_OPTIONS.contains(name)) {
                i += equals < 0 ? 1 : 0;
            } else if (PATH_OPTIONS.contains(name) && hasValue) {
                words.add(name);
                words.add(lastName(equals < 0 ? arguments.get(++i) : argument.substring(equals + 1)));
            } else if (!argument.equals("--json")) {
                words.add(argument);
            }
        }
        return String.join(" ", words);
    }

    private static String lastName(String path) {
        Path name = Path.of(path).normalize().getFileName();
        return name == null ? path : name.toString();
    }
}
