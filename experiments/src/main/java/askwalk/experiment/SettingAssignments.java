package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.policy.PolicySpec;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Settings as text, assigned to policies and preference models, with a check that each was used. */
public final class SettingAssignments {

    private record Assignment(String text, String qualifier, String key, String value) {}

    /** A policy or preference model with its name in messages and its qualifier in assignments. */
    private record Owner(String name, String qualifier, Predicate<String> answersTo) {}

    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<Assignment> used = new HashSet<>();
    private final Map<Assignment, String> refusals = new HashMap<>();
    private final Set<String> knownKeys = new TreeSet<>();

    /** Parses the settings of an experiment's policies and preference models. */
    public SettingAssignments(List<String> texts, List<PolicySpec> specs, List<PreferenceProvider> preferences) {
        for (String text : texts) {
            Assignment assignment = parse(text);
            if (assignment.qualifier != null && !isKnown(assignment.qualifier, specs, preferences)) {
                throw unknownQualifier(assignment, specs, preferences);
            }
            for (Assignment other : assignments) {
                if (other.key.equals(assignment.key) && Objects.equals(other.qualifier, assignment.qualifier)) {
                    throw new PlanException("set", text + ": already set by --set " + other.text);
                }
            }
            assignments.add(assignment);
        }
    }

    /** Returns the values for a policy, by key. */
    Map<String, String> valuesOf(PolicySpec spec, String argumentKey) {
        Map<String, String> values = valuesOfAll();
        if (spec.argument() != null) {
            values.put(argumentKey, spec.argument());
        }
        for (Assignment assignment : assignments) {
            if (assignment.qualifier != null && spec.matches(assignment.qualifier)) {
                if (spec.argument() != null && assignment.key.equals(argumentKey)) {
                    throw new PlanException("set", assignment.text + ": already set by '" + spec.text() + "'");
                }
                values.put(assignment.key, assignment.value);
            }
        }
        return values;
    }

    /** Returns the values for a preference model, by key. */
    Map<String, String> valuesOf(PreferenceProvider preference) {
        Map<String, String> values = valuesOfAll();
        for (Assignment assignment : assignments) {
            if (preference.name().equals(assignment.qualifier)) {
                values.put(assignment.key, assignment.value);
            }
        }
        return values;
    }

    /** Marks the settings of a policy as used. A setting that is only for this policy and unknown to it is an error. */
    void checkRead(PolicySpec spec, String argumentKey, SettingValues values) {
        checkRead(spec, argumentKey, values, values.keys());
    }

    /** Marks settings as used, for a policy some of whose settings cannot be changed. */
    void checkRead(PolicySpec spec, String argumentKey, SettingValues values, Set<String> keys) {
        String overruled = spec.argument() == null ? null : argumentKey;
        checkRead(new Owner("policy '" + spec.text() + "'", qualifier(spec), spec::matches), overruled, values, keys);
    }

    /** Marks the settings of a preference model as used. */
    void checkRead(PreferenceProvider preference, SettingValues values) {
        checkRead(preference, values, values.keys());
    }

    /** Marks settings as used, for a preference model some of whose settings cannot be changed. */
    void checkRead(PreferenceProvider preference, SettingValues values, Set<String> keys) {
        String name = preference.name();
        checkRead(new Owner("preference model '" + name + "'", name, name::equals), null, values, keys);
    }

    /** Returns the qualifier of settings that are only for a policy. */
    static String qualifier(PolicySpec spec) {
        return spec.label() == null ? spec.name() : spec.label();
    }

    /** Returns the unqualified value of a key, or null if there is none or the policy has its own. */
    String valueForAll(PolicySpec spec, String key) {
        return valueForAll(spec::matches, key);
    }

    /** Returns the unqualified value of a key, or null if there is none or the preference model has its own. */
    String valueForAll(PreferenceProvider preference, String key) {
        return valueForAll(preference.name()::equals, key);
    }

    private String valueForAll(Predicate<String> answersTo, String key) {
        boolean own = assignments.stream()
                .anyMatch(assignment -> assignment.key.equals(key)
                        && assignment.qualifier != null
                        && answersTo.test(assignment.qualifier));
        return own ? null : valuesOfAll().get(key);
    }

    /** Refuses settings of a policy with a reason, unless something else uses them. */
    void refuse(PolicySpec spec, Set<String> keys, String reason) {
        refuse(spec::matches, keys, reason);
    }

    /** Refuses settings of a preference model with a reason, unless something else uses them. */
    void refuse(PreferenceProvider preference, Set<String> keys, String reason) {
        refuse(preference.name()::equals, keys, reason);
    }

    private void refuse(Predicate<String> answersTo, Set<String> keys, String reason) {
        for (Assignment assignment : assignments) {
            boolean meant = assignment.qualifier == null || answersTo.test(assignment.qualifier);
            if (meant && keys.contains(assignment.key)) {
                refusals.putIfAbsent(assignment, reason);
            }
        }
    }

    private void checkRead(Owner owner, String overruled, SettingValues values, Set<String> read) {
        knownKeys.addAll(read);
        for (Assignment assignment : assignments) {
            boolean isRead = read.contains(assignment.key) && !assignment.key.equals(overruled);
            boolean forAll = assignment.qualifier == null;
            String whyNot = isRead ? null : values.whyNot(assignment.key);
            if (isRead && (forAll || owner.answersTo.test(assignment.qualifier))) {
                used.add(assignment);
            } else if (!forAll && owner.answersTo.test(assignment.qualifier) && !refusals.containsKey(assignment)) {
                throw whyNot == null
                        ? unknown(assignment, owner.name + " has no", read)
                        : new PlanException("set", assignment.text + ": " + whyNot);
            } else if (forAll && whyNot != null) {
                Setting<?> renamed = SettingValues.formerly(values.settings(), assignment.key);
                String instead = renamed == null
                        ? ""
                        : " --set " + owner.qualifier + "." + renamed.key() + "=" + assignment.value;
                refusals.merge(
                        assignment, whyNot + (renamed == null ? "" : ":" + instead), (before, now) -> before + instead);
            }
        }
    }

    /** Refuses settings that are not used. */
    public void checkAllUsed() {
        for (Assignment assignment : assignments) {
            if (!used.contains(assignment) && refusals.containsKey(assignment)) {
                throw new PlanException("set", assignment.text + ": " + refusals.get(assignment));
            }
            if (!used.contains(assignment) && knownKeys.contains(assignment.key)) {
                throw new PlanException(
                        "set",
                        assignment.text + ": every policy here that has the setting '" + assignment.key
                                + "' already sets it");
            }
            if (!used.contains(assignment)) {
                throw unknown(assignment, "no policy here has a", knownKeys);
            }
        }
    }

    private Map<String, String> valuesOfAll() {
        Map<String, String> values = new HashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.qualifier == null) {
                values.put(assignment.key, assignment.value);
            }
        }
        return values;
    }

    private static boolean isKnown(String qualifier, List<PolicySpec> specs, List<PreferenceProvider> preferences) {
        return specs.stream().anyMatch(spec -> spec.matches(qualifier))
                || preferences.stream().anyMatch(preference -> preference.name().equals(qualifier));
    }

    private static PlanException unknownQualifier(
            Assignment assignment, List<PolicySpec> specs, List<PreferenceProvider> preferences) {
        List<String> known =
                new ArrayList<>(specs.stream().map(PolicySpec::text).toList());
        boolean learned = false;
        for (PreferenceProvider preference : preferences) {
            if (preference instanceof LearnedPreferenceProvider) {
                known.add(preference.name());
                learned = true;
            }
        }
        return new PlanException(
                "set",
                assignment.text + ": there is no policy " + (learned ? "or preference model " : "")
                        + "'" + assignment.qualifier + "' here; did you mean '"
                        + NameLookup.nearest(assignment.qualifier, known) + "'?");
    }

    private static PlanException unknown(Assignment assignment, String problem, Set<String> keys) {
        String hint = keys.isEmpty() ? "" : "; did you mean '" + NameLookup.nearest(assignment.key, keys) + "'?";
        return new PlanException("set", assignment.text + ": " + problem + " setting '" + assignment.key + "'" + hint);
    }

    /** Returns whether an assignment sets a key, with or without a qualifier. */
    public static boolean isAbout(String text, String key) {
        return parse(text).key.equals(key);
    }

    private static Assignment parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new PlanException("set", text + ": expected KEY=VALUE or POLICY.KEY=VALUE");
        }
        String left = text.substring(0, equals);
        int dot = left.lastIndexOf('.');
        if (dot == 0 || dot == left.length() - 1) {
            throw new PlanException("set", text + ": expected KEY=VALUE or POLICY.KEY=VALUE");
        }
        return new Assignment(
                text, dot < 0 ? null : left.substring(0, dot), left.substring(dot + 1), text.substring(equals + 1));
    }
}
