package askwalk.experiment.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The file {@code config.json} of a run: the request, and the settings of each policy with their defaults.
 *
 * @param arguments the command line; empty if the run was started from code
 * @param dataset the data set as named in the request
 * @param split the evaluated tuples, {@code test} or {@code validation}
 * @param seed the seed of the dialogues
 * @param threads the number of dialogues that ran in parallel
 * @param policies the policies in order
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
     * @param trained the inputs of its training; null for a policy without training
     */
    public record PolicyConfig(
            @JsonProperty(required = true) String policy,
            @JsonProperty(required = true) String preference,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> preferenceSettings,
            @JsonProperty(required = true) SortedMap<String, String> settings,
            @JsonInclude(JsonInclude.Include.NON_NULL) Training trained) {

        /** Checks the required values. */
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
     * The inputs of a policy's training that may differ between runs with the same settings.
     *
     * @param fromFile true if it was loaded from a model file, so that its seed is not that of the run
     * @param seed the seed of its training
     * @param validation the hash of the validation tuples
     * @param graph the hash of the graph
     * @param onTheseTuples true if it was trained on the tuples that it is evaluated on
     */
    public record Training(
            boolean fromFile,
            @JsonProperty(required = true) String seed,
            @JsonProperty(required = true) String validation,
            @JsonProperty(required = true) String graph,
            boolean onTheseTuples) {

        /** Returns the hashes of graph and validation tuples. */
        String data() {
            return graph + " " + validation;
        }
    }
}
