package askwalk.cli.common;

import askwalk.io.FileFailure;
import askwalk.io.FileSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A file that a command writes. */
public final class TargetFile {

    private TargetFile() {}

    /** Refuses a folder and, without {@code force}, an existing file; {@code typed} is the option in the message. */
    public static void require(String typed, Path file, boolean force) {
        String obstacle = FileSet.obstacle(file, force);
        if (obstacle != null) {
            throw new UsageException(typed + " " + obstacle);
        }
    }

    /** Writes all of some files or none; the option names the one in the message. */
    public static void write(String option, Path named, Map<Path, String> files) {
        try {
            FileSet.write(files);
        } catch (IOException e) {
            throw new FailureException(
                    "cannot write " + named + " (" + FileFailure.reason(e) + "): give another file with " + option, e);
        }
    }
}
