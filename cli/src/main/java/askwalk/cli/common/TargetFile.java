package askwalk.cli.common;

import askwalk.io.FileSet;
import java.nio.file.Path;

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
}
