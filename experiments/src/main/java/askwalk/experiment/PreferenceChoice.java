package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The preference model of each policy. */
public final class PreferenceChoice {

    private final Map<String, PreferenceProvider> byPolicy;

    private PreferenceChoice(Map<String, PreferenceProvider> byPolicy) {
        this.byPolicy = byPolicy;
    }

    /** Parses {@code NAME} or {@code POLICY=NAME,...}; other policies have their default preference model. */
    public static PreferenceChoice parse(String text, List<PolicySpec> specs) {
        return parse(text, specs, PolicyProvider::preference);
    }

    /** Parses {@code NAME} or {@code POLICY=NAME,...}; {@code otherwise} returns the model of the other policies. */
    public static PreferenceChoice parse(
            String text, List<PolicySpec> specs, Function<PolicyProvider, String> otherwise) {
        Map<String, PreferenceProvider> entries = text == null ? Map.of() : entries(text, specs);
        Map<String, PreferenceProvider> byPolicy = new LinkedHashMap<>();
        for (PolicySpec spec : specs) {
            PreferenceProvider typed = typed(entries, spec);
            byPolicy.put(spec.text(), typed != null ? typed : find(otherwise.apply(PolicyCatalogue.provider(spec))));
        }
        return new PreferenceChoice(byPolicy);
    }

    /** Returns the preference model of a policy. */
    public PreferenceProvider of(PolicySpec spec) {
        return byPolicy.get(spec.text());
    }

    /** Returns all preference models in use, without repetition. */
    public List<PreferenceProvider> all() {
        Map<String, PreferenceProvider> byName = new LinkedHashMap<>();
        byPolicy.values().forEach(provider -> byName.put(provider.name(), provider));
        return List.copyOf(byName.values());
    }

    /** Returns the provider of a preference model. */
    public static PreferenceProvider find(String name) {
        return NameLookup.find("preference model", name, providers(), PreferenceProvider::name);
    }

    /** Returns all providers on the class path, sorted by name. */
    public static List<PreferenceProvider> providers() {
        return PreferenceProvider.all();
    }

    /** Returns the entries by policy; the key of the entry for all policies is empty. */
    private static Map<String, PreferenceProvider> entries(String text, List<PolicySpec> specs) {
        Map<String, PreferenceProvider> entries = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            String policy = equals < 0 ? "" : entry.substring(0, equals).strip();
            String name = entry.substring(equals + 1).strip();
            if (name.isEmpty() || (equals >= 0 && policy.isEmpty())) {
                throw new PlanException("preference", text + ": expected NAME or POLICY=NAME, separated by commas");
            }
            if (equals >= 0 && specs.stream().noneMatch(spec -> spec.matches(policy))) {
                throw new PlanException(
                        "preference",
                        entry.strip() + ": there is no policy '" + policy
                                + "' here; did you mean '"
                                + NameLookup.nearest(
                                        policy,
                                        specs.stream().map(PolicySpec::text).toList()) + "'?");
            }
            if (entries.put(policy, find(name)) != null) {
                throw new PlanException(
                        "preference",
                        text + ": there are two entries for "
                                + (equals < 0
                                        ? "all policies; write POLICY=NAME for one of them"
                                        : "'" + policy + "'"));
            }
        }
        return entries;
    }

    /** Returns the most specific entry: that of the full name, the label, the policy's name, or all policies. */
    private static PreferenceProvider typed(Map<String, PreferenceProvider> entries, PolicySpec spec) {
        for (String word : new String[] {spec.text(), spec.label(), spec.name(), ""}) {
            if (word != null && entries.containsKey(word)) {
                return entries.get(word);
            }
        }
        return null;
    }
}
