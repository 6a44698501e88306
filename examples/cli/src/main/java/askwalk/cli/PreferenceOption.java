package askwalk.cli;

import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The {@code --preference} option: which preference model goes with which policy. */
final class PreferenceOption {

    static final String LABEL = "NAME|POLICY=NAME,...";

    static final String HELP = "Preference model that orders the items, for all policies or, as POLICY=NAME, for one;"
            + " several with commas between them";

    private final Map<String, PreferenceProvider> byPolicy;

    private PreferenceOption(Map<String, PreferenceProvider> byPolicy) {
        this.byPolicy = byPolicy;
    }

    /** Reads the option, where policies without one go with their own. */
    static PreferenceOption parse(String text, List<PolicySpec> specs) {
        return parse(text, specs, PolicyProvider::preference);
    }

    static PreferenceOption parse(String text, List<PolicySpec> specs, Function<PolicyProvider, String> otherwise) {
        Map<String, PreferenceProvider> entries = text == null ? Map.of() : entries(text, specs);
        Map<String, PreferenceProvider> byPolicy = new LinkedHashMap<>();
        for (PolicySpec spec : specs) {
            PreferenceProvider typed = typed(entries, spec);
            byPolicy.put(spec.text(), typed != null ? typed : find(otherwise.apply(PolicyCatalogue.provider(spec))));
        }
        return new PreferenceOption(byPolicy);
    }

    /** The preference model of a policy. */
    PreferenceProvider of(PolicySpec spec) {
        return byPolicy.get(spec.text());
    }

    /** Every preference model that is needed, once. */
    List<PreferenceProvider> all() {
        Map<String, PreferenceProvider> byName = new LinkedHashMap<>();
        byPolicy.values().forEach(provider -> byName.put(provider.name(), provider));
        return List.copyOf(byName.values());
    }

    static PreferenceProvider find(String name) {
        return Names.find("preference model", name, providers(), PreferenceProvider::name);
    }

    /** Every provider on the class path, by name. */
    static List<PreferenceProvider> providers() {
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
                throw new UsageException(
                        "--preference " + text + ": expected NAME or POLICY=NAME, with commas between" + " them");
            }
            if (equals >= 0 && specs.stream().noneMatch(spec -> spec.answersTo(policy))) {
                throw new UsageException("--preference " + entry.strip() + ": no policy '" + policy
                        + "' takes part; did you mean '"
                        + Names.nearest(
                                policy, specs.stream().map(PolicySpec::text).toList()) + "'?");
            }
            if (entries.put(policy, find(name)) != null) {
                throw new UsageException("--preference " + text + ": there are two for "
                        + (equals < 0 ? "all policies; write POLICY=NAME for one of them" : "'" + policy + "'"));
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
