package askwalk.cli;

import askwalk.learning.Settings;
import askwalk.policy.PolicySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The {@code --set} options: which settings go to which policy, and whether every one of them was of use. */
final class SetOptions {

    private record Assignment(String text, String qualifier, String key, String value) {}

    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<Assignment> used = new HashSet<>();
    private final Set<String> knownKeys = new TreeSet<>();

    SetOptions(List<String> texts, List<PolicySpec> specs) {
        for (String text : texts) {
            Assignment assignment = parse(text);
            if (assignment.qualifier != null && specs.stream().noneMatch(s -> s.answersTo(assignment.qualifier))) {
                throw new UsageException("--set " + text + ": no policy '" + assignment.qualifier
                        + "' takes part; did you mean '"
                        + Names.nearest(
                                assignment.qualifier,
                                specs.stream().map(PolicySpec::text).toList()) + "'?");
            }
            for (Assignment other : assignments) {
                if (other.key.equals(assignment.key) && Objects.equals(other.qualifier, assignment.qualifier)) {
                    throw new UsageException("--set " + text + ": --set " + other.text + " says it already");
                }
            }
            assignments.add(assignment);
        }
    }

    Settings settingsOf(PolicySpec spec, String argumentKey) {
        Map<String, String> values = new HashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.qualifier == null) {
                values.put(assignment.key, assignment.value);
            }
        }
        if (spec.argument() != null) {
            values.put(argumentKey, spec.argument());
        }
        for (Assignment assignment : assignments) {
            if (assignment.qualifier != null && spec.answersTo(assignment.qualifier)) {
                if (spec.argument() != null && assignment.key.equals(argumentKey)) {
                    throw new UsageException("--set " + assignment.text + ": '" + spec.text() + "' says it already");
                }
                values.put(assignment.key, assignment.value);
            }
        }
        return new Settings(values);
    }

    /**
     * Notes which settings a policy has read; one that was meant for it alone and that it does not know is an error.
     */
    void checkRead(PolicySpec spec, String argumentKey, Settings settings) {
        knownKeys.addAll(settings.resolved().keySet());
        for (Assignment assignment : assignments) {
            boolean overruled = spec.argument() != null && assignment.key.equals(argumentKey);
            boolean read = settings.resolved().containsKey(assignment.key) && !overruled;
            boolean mine = assignment.qualifier == null || spec.answersTo(assignment.qualifier);
            if (mine && read) {
                used.add(assignment);
            } else if (mine && assignment.qualifier != null) {
                throw unknown(
                        assignment,
                        "policy '" + spec.text() + "' has no",
                        settings.resolved().keySet());
            }
        }
    }

    void checkAllUsed() {
        for (Assignment assignment : assignments) {
            if (!used.contains(assignment) && knownKeys.contains(assignment.key)) {
                throw new UsageException("--set " + assignment.text + ": every policy here that has the setting '"
                        + assignment.key + "' says it already");
            }
            if (!used.contains(assignment)) {
                throw unknown(assignment, "no policy here has a", knownKeys);
            }
        }
    }

    private static UsageException unknown(Assignment assignment, String who, Set<String> keys) {
        String hint = keys.isEmpty() ? "" : "; did you mean '" + Names.nearest(assignment.key, keys) + "'?";
        return new UsageException("--set " + assignment.text + ": " + who + " setting '" + assignment.key + "'" + hint);
    }

    private static Assignment parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new UsageException("--set " + text + ": expected KEY=VALUE or POLICY.KEY=VALUE");
        }
        String left = text.substring(0, equals);
        int dot = left.lastIndexOf('.');
        if (dot == 0 || dot == left.length() - 1) {
            throw new UsageException("--set " + text + ": expected KEY=VALUE or POLICY.KEY=VALUE");
        }
        return new Assignment(
                text, dot < 0 ? null : left.substring(0, dot), left.substring(dot + 1), text.substring(equals + 1));
    }
}
