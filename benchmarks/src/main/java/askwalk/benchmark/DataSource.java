package askwalk.benchmark;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the data set of a benchmark comes from. */
final class DataSource {

    /** The folder that holds {@code tsv/NAME}. */
    static final String ROOT = "askwalk.data";

    /** LastFM is not among them, since it can be had. */
    private static final List<String> GENERATED = List.of("yelp", "yelp10x");

    private DataSource() {}

    /** Opens a data set that is generated or lies in a folder. */
    static Dataset open(String name) {
        return isGenerated(name) ? Synthetic.generate(SyntheticSpec.preset(name)) : Datasets.open(folder(name));
    }

    /** The folder of a data set that lies in one. */
    static Path folder(String name) {
        String problem = folderProblem(name);
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        return path(name);
    }

    /** What keeps a data set from being opened, in one line; null if nothing is known. */
    static String problem(String name) {
        return isGenerated(name) ? null : folderProblem(name);
    }

    /** What keeps a folder from being found, in one line; null if nothing does. */
    static String folderProblem(String name) {
        if (!isPath(name) && System.getProperty(ROOT) == null) {
            return "data set " + name + " is read from a folder: set -D" + ROOT
                    + "=DIR before -jar, where DIR holds tsv/" + name + ", or give a path with a slash in it";
        }
        return Files.isDirectory(path(name))
                ? null
                : path(name) + ": there is no such folder; give the folder that holds the data set";
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
