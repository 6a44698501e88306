package askwalk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The sample that is bundled with the command: MovieLens, under GroupLens' terms. */
final class Sample {

    static final String NAME = "sample";

    private static final String MARKER = "items.tsv";

    private Sample() {}

    /** Opens it; the folder that the opener gets is there only while it reads. */
    static <T> T open(Function<Path, T> opener) {
        try {
            URI marker = Sample.class.getResource(NAME + "/" + MARKER).toURI();
            if (!marker.getScheme().equals("jar")) {
                return opener.apply(Path.of(marker).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(marker, Map.of())) {
                String inside = marker.toString().substring(marker.toString().indexOf('!') + 1);
                return opener.apply(jar.getPath(inside).getParent());
            }
        } catch (IOException | URISyntaxException e) {
            throw new FailureException("the bundled sample cannot be read: " + e.getMessage(), e);
        }
    }
}
