package askwalk.benchmark;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The source of a benchmark's data set. */
final class DataSource {

    /** The system property with the folder of {@code tsv/NAME}. */
    static final String ROOT = "askwalk.data";

    /** The generated data sets; LastFM can be downloaded. */
    private static final List<String> GENERATED = List.of("yelp", "yelp10x");

    private DataSource() {}

    /** Opens a data set that is generated or read from a folder. */
    static Dataset open(String name) {
        return isGenerated(name) ? Synthetic.generate(SyntheticSpec.preset(name)) : Datasets.open(folder(name));
    }

    /** Returns the folder of a data set. */
    static Path folder(String name) {
        String problem = folderProblem(name);
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        return path(name);
    }

    /** Returns why a data set cannot be opened, in one line; null if no reason is known. */
    static String problem(String name) {
        return isGenerated(name) ? null : folderProblem(name);
    }

    /** Returns why a folder cannot be found, in one line; null if it exists. */
    static String folderProblem(String name) {
        if (!isPath(name) && System.getProperty(ROOT) == null) {
            return "data set " + name + " is read from a folder: set -D" + ROOT
                    + "=DIR before -jar, where DIR contains tsv/" + name + ", or give a path with a slash in it";
        }
        return Files.isDirectory(path(name))
                ? null
                : path(name) + ": there is no such folder; give the folder of the data set";
    }

    private static boolean isGenerated(String name) {
        return GENERATED.contains(name);
    }

    private static Path path(String name) {
        return isPath(name) ? Path.of(name) : Path.of(System.getProperty(ROOT), "tsv", name);
    }

    private static boolean isPath(String name) {
        return name.contains("/");
    }
}
