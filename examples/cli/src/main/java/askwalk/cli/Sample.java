package askwalk.cli;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The sample that is bundled with the command: MovieLens, under GroupLens' terms. */
final class Sample {

    static final String NAME = "sample";

    private static final String MARKER = "items.tsv";

    private Sample() {}

    static Dataset open() {
        try {
            URI marker = Sample.class.getResource(NAME + "/" + MARKER).toURI();
            if (!marker.getScheme().equals("jar")) {
                return Datasets.open(Path.of(marker).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(marker, Map.of())) {
                String inside = marker.toString().substring(marker.toString().indexOf('!') + 1);
                return Datasets.open(jar.getPath(inside).getParent());
            }
        } catch (IOException | URISyntaxException e) {
            throw new FailureException("the bundled sample cannot be read: " + e.getMessage(), e);
        }
    }
}
