package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which preference model goes with which policy. */
public final class PreferenceChoice {

    private final Map<String, PreferenceProvider> byPolicy;

    private PreferenceChoice(Map<String, PreferenceProvider> byPolicy) {
        this.byPolicy = byPolicy;
    }

    /** Reads {@code NAME} or {@code POLICY=NAME,...}; policies that are not named have their own. */
    public static PreferenceChoice parse(String text, List<PolicySpec> specs) {
        return parse(text, specs, PolicyProvider::preference);
    }

    /**
     * Reads {@code NAME} or {@code POLICY=NAME,...}; {@code otherwise} gives the model of a policy that is not named.
     */
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

    /** The preference model of a policy. */
    public PreferenceProvider of(PolicySpec spec) {
        return byPolicy.get(spec.text());
    }

    /** Every preference model that is needed, once. */
    public List<PreferenceProvider> all() {
        Map<String, PreferenceProvider> byName = new LinkedHashMap<>();
        byPolicy.values().forEach(provider -> byName.put(provider.name(), provider));
        return List.copyOf(byName.values());
    }

    /** Returns the provider of a preference model. */
    public static PreferenceProvider find(String name) {
        return NameLookup.find("preference model", name, providers(), PreferenceProvider::name);
    }

    /** Every provider on the class path, by name. */
    public static List<PreferenceProvider> providers() {
        return PreferenceProvider.all();
    }

    /** The entries by the word for the policy, which is empty for all others. */
    private static Map<String, PreferenceProvider> entries(String text, List<PolicySpec> specs) {
        Map<String, PreferenceProvider> entries = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            String policy = equals < 0 ? "" : entry.substring(0, equals).strip();
            String name = entry.substring(equals + 1).strip();
            if (name.isEmpty() || (equals >= 0 && policy.isEmpty())) {
                throw new PlanException(
                        "preference", text + ": expected NAME or POLICY=NAME, with commas between" + " them");
            }
            if (equals >= 0 && specs.stream().noneMatch(spec -> spec.matches(policy))) {
                throw new PlanException(
                        "preference",
                        entry.strip() + ": no policy '" + policy
                                + "' takes part; did you mean '"
                                + NameLookup.nearest(
                                        policy,
                                        specs.stream().map(PolicySpec::text).toList()) + "'?");
            }
            if (entries.put(policy, find(name)) != null) {
                throw new PlanException(
                        "preference",
                        text + ": there are two for "
                                + (equals < 0
                                        ? "all policies; write POLICY=NAME for one of them"
                                        : "'" + policy + "'"));
            }
        }
        return entries;
    }

    /** What is said of the whole name goes before what is said of the label, and that before the policy's name. */
    private static PreferenceProvider typed(Map<String, PreferenceProvider> entries, PolicySpec spec) {
        for (String word : new String[] {spec.text(), spec.label(), spec.name(), ""}) {
            if (word != null && entries.containsKey(word)) {
                return entries.get(word);
            }
        }
        return null;
    }
}
