package askwalk.dataset.recbole;

import askwalk.dataset.DatasetException;
import askwalk.dataset.SourceFolder;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the files of a folder, which all start with the name of the data set. */
final class FileNames {

    static final String INTERACTIONS = ".inter";
    static final String TRAIN = ".train" + INTERACTIONS;
    static final String VALIDATION = ".valid" + INTERACTIONS;
    static final String TEST = ".test" + INTERACTIONS;

    private final String name;

    /**
     * Finds the name of the data set.
     *
     * @throws DatasetException if there is more than one
     */
    FileNames(SourceFolder source) {
        List<String> files = source.list(INTERACTIONS);
        SortedSet<String> names = new TreeSet<>();
        files.forEach(file -> names.add(nameIn(file)));
        if (names.size() != 1) {
            throw new DatasetException(source.folder() + ": these files are of more than one data set: "
                    + String.join(", ", files) + "; keep those of one in the folder");
        }
        name = names.first();
    }

    /** Returns the name of the file with an ending. */
    String with(String ending) {
        return name + ending;
    }

    private static String nameIn(String file) {
        for (String ending : List.of(TRAIN, VALIDATION, TEST)) {
            if (file.endsWith(ending)) {
                return file.substring(0, file.length() - ending.length());
            }
        }
        return file.substring(0, file.length() - INTERACTIONS.length());
    }
}
