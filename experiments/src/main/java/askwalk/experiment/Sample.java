package askwalk.experiment;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The bundled sample data set: a part of MovieLens, under GroupLens' terms. */
public final class Sample {

    /** The word that names the sample on the command line. */
    public static final String NAME = "sample";

    private static final String MARKER = "items.tsv";

    private Sample() {}

    /** Opens the sample as a data set. */
    public static Dataset dataset() {
        return open(Datasets::open);
    }

    /** Opens the sample; the folder passed to the opener exists only during the call. */
    public static <T> T open(Function<Path, T> opener) {
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
            throw new IllegalStateException("the bundled sample cannot be read: " + e.getMessage(), e);
        }
    }
}
