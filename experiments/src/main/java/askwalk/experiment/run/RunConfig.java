package askwalk.experiment.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The file {@code config.json} of a run: what was asked for, and the settings of each policy with their defaults.
 *
 * @param arguments the command line, or an empty list where the run was started from code
 * @param dataset the data set as it was named
 * @param split which tuples are evaluated, {@code test} or {@code validation}
 * @param seed all randomness of the dialogues comes from it
 * @param threads how many dialogues ran at a time
 * @param policies the policies in their order
 */
public record RunConfig(
        @JsonProperty(required = true) List<String> arguments,
        String dataset,
        String split,
        long seed,
        int threads,
        @JsonProperty(required = true) List<PolicyConfig> policies) {

    /** Copies the lists. */
    public RunConfig {
        arguments = List.copyOf(arguments);
        policies = List.copyOf(policies);
    }

    /**
     * A policy of a run.
     *
     * @param policy its name
     * @param preference the name of its preference model
     * @param preferenceSettings the settings of that model
     * @param settings the settings of the policy
     * @param trained what it was trained from; null if it does not learn
     */
    public record PolicyConfig(
            @JsonProperty(required = true) String policy,
            @JsonProperty(required = true) String preference,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> preferenceSettings,
            @JsonProperty(required = true) SortedMap<String, String> settings,
            @JsonInclude(JsonInclude.Include.NON_NULL) Training trained) {

        /** Checks that nothing is missing. */
        public PolicyConfig {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(preference, "preference");
            Objects.requireNonNull(settings, "settings");
            if (settings.containsValue(null)) {
                throw new IllegalArgumentException("a setting is null");
            }
        }
    }

    /**
     * What a policy was trained from, as far as it may differ between runs with the same settings.
     *
     * @param fromFile whether it comes from a model file, so that its seed is not the run's
     * @param seed the seed of its training
     * @param validation the hash of the validation tuples
     * @param graph the hash of the graph
     * @param onTheseTuples whether it was trained on the tuples that it is evaluated on
     */
    public record Training(
            boolean fromFile,
            @JsonProperty(required = true) String seed,
            @JsonProperty(required = true) String validation,
            @JsonProperty(required = true) String graph,
            boolean onTheseTuples) {

        /** The hashes of graph and validation tuples. */
        String data() {
            return graph + " " + validation;
        }
    }
}
