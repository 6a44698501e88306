package askwalk.experiment.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a run is identified by in the file {@code manifest.json}.
 *
 * @param name the name of the data set
 * @param sha256 the hash of its contents
 */
record RunManifest(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String sha256) {}
