package askwalk.benchmark.performance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy on a data set.
 *
 * @param policy the policy
 * @param data the folder of the data set in that of all
 * @param preference the preference model
 * @param dialogues the number of dialogues, large enough that those before the last compilation do not count much
 * @param settings the settings of both, as {@code OWNER.KEY=VALUE}
 */
record Case(String policy, String data, String preference, int dialogues, List<String> settings) {

    Case(String policy, String data, String preference, int dialogues, String... settings) {
        this(policy, data, preference, dialogues, List.of(settings));
    }

    /** Returns the arguments of the command that measures it. */
    List<String> arguments(Path folder) {
        List<String> arguments = new ArrayList<>(List.of(
                "--dataset",
                folder.resolve(data).toString(),
                "--policy",
                policy,
                "--preference",
                preference,
                "--dialogues",
                Integer.toString(dialogues)));
        settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return arguments;
    }
}
