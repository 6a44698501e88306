package askwalk.experiment.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * The identity of the data set in the file {@code manifest.json} of a run.
 *
 * @param name the name of the data set
 * @param sha256 the hash of its contents
 */
record RunManifest(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String sha256) {

    RunManifest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
    }
}
