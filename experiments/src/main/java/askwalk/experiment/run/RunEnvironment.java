package askwalk.experiment.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * The file {@code environment.json} of a run: its platform and start time.
 *
 * @param askwalk the version of this library
 * @param time the start time
 * @param processors the number of processors that Java may use
 */
public record RunEnvironment(
        String askwalk,
        String time,
        @JsonProperty("java.version") String javaVersion,
        @JsonProperty("java.vm.name") String javaVm,
        @JsonProperty("java.vendor") String javaVendor,
        @JsonProperty("os.name") String osName,
        @JsonProperty("os.arch") String osArch,
        int processors) {

    /** Returns the environment of this process. */
    public static RunEnvironment current() {
        String version = RunEnvironment.class.getPackage().getImplementationVersion();
        return new RunEnvironment(
                version == null ? "development" : version,
                Instant.now().toString(),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}
