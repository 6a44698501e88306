package askwalk.dataset.recbole;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.FieldNames;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The layout of RecBole's atomic files; the package documentation describes it. */
public final class RecboleLayout implements DatasetLayout {

    /** Creates the layout. */
    public RecboleLayout() {}

    @Override
    public String name() {
        return "recbole";
    }

    @Override
    public String marker() {
        return "*" + FileNames.INTERACTIONS;
    }

    @Override
    public boolean recognises(Path folder) {
        return hasFile(folder, FileNames.INTERACTIONS);
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        return hasFile(folder, FileNames.TRAIN)
                ? List.of(SplitMethod.GIVEN, SplitMethod.RANDOM, SplitMethod.TIME)
                : List.of(SplitMethod.RANDOM, SplitMethod.TIME, SplitMethod.GIVEN);
    }

    @Override
    public List<String> fields() {
        return RecboleReader.FIELDS;
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new RecboleReader(source, FieldNames.of(source, this), builder, new FileNames(source)).read(split);
    }

    private static boolean hasFile(Path folder, String ending) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (SourceFolder.plainName(entry.getFileName().toString()).endsWith(ending)
                        && Files.isRegularFile(entry)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false; // not a folder, or not readable: reported elsewhere
        }
    }
}
