package askwalk.dataset.ear;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.HalfSplitter;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The layout of the EAR data release; the package documentation describes it and the split of its tuples. */
public final class EarLayout implements DatasetLayout {

    private static final String CHILD_PREFIX = "FM-train-data";

    /** Creates the layout. */
    public EarLayout() {}

    @Override
    public String name() {
        return "ear";
    }

    @Override
    public String marker() {
        return "item_dict.json with " + EarReader.TRAIN;
    }

    @Override
    public boolean recognises(Path folder) {
        return hasLayout(folder) || !children(folder).isEmpty();
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.HALVES, SplitMethod.GIVEN);
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new EarReader(name(), source, prefix(source.folder()), builder).read();
        if (split.method() == SplitMethod.HALVES) {
            HalfSplitter.split(builder, split.seed());
        }
    }

    /** Returns the prefix of all file names: empty, or the subfolder. */
    private static String prefix(Path folder) {
        if (hasLayout(folder)) {
            return "";
        }
        List<String> children = children(folder);
        if (children.size() > 1) {
            throw new DatasetException(
                    folder + ": this folder holds more than one data set; open one of " + String.join(", ", children));
        }
        return children.isEmpty() ? "" : children.get(0) + "/";
    }

    private static boolean hasLayout(Path folder) {
        // A single file would not identify the layout.
        return SourceFolder.holds(folder, EarReader.TRAIN) && SourceFolder.holds(folder, EarReader.ITEM_DICT);
    }

    /** Returns the subfolders that have this layout; empty if the folder may not be listed. */
    private static List<String> children(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(CHILD_PREFIX) && hasLayout(entry)) {
                    names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // it may still be a data set of another layout, whose files can be opened by name
        }
        Collections.sort(names);
        return names;
    }
}
