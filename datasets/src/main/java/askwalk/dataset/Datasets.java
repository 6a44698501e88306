package askwalk.dataset;

import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens data sets in any layout. Safe for concurrent use. */
public final class Datasets {

    private static final int MAX_NAMES = 10;
    private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tar.gz", ".tgz", ".7z", ".rar");

    private Datasets() {}

    /**
     * Reads the data set in a folder with the layout that recognises it, with the layout's default split.
     *
     * @param folder the folder, on any file system
     * @return the data set, checked
     * @throws DatasetException if there is no such folder, no layout or more than one recognises it, or its files are
     *     invalid; the message is one line, fit for display
     */
    public static Dataset open(Path folder) {
        DatasetLayout layout = layoutOf(folder);
        return open(folder, layout, Split.of(layout, folder));
    }

    /**
     * Reads the data set in a folder.
     *
     * @param folder the folder, on any file system
     * @param layout a layout that recognises it
     * @param split how tuples get their roles
     * @return the data set, checked
     * @throws DatasetException if the layout does not support this split, or the files are invalid
     */
    public static Dataset open(Path folder, DatasetLayout layout, Split split) {
        return open(folder, layout, split, ReadOptions.DEFAULT, notice -> {});
    }

    /**
     * Reads the data set in a folder.
     *
     * @param folder the folder, on any file system
     * @param layout a layout that recognises it
     * @param split how tuples get their roles
     * @param options the options for reading
     * @param notices receives notices, one line each, such as the number of repeated interactions that were left out
     * @return the data set, checked
     * @throws DatasetException if the layout does not support this split or these fields, or the files are invalid
     */
    public static Dataset open(
            Path folder, DatasetLayout layout, Split split, ReadOptions options, Consumer<String> notices) {
        return fill(new SourceFolder(folder, null, options, notices), layout, split)
                .build();
    }

    /**
     * Reads a folder into a builder, for callers that inspect the contents before they are checked as a whole.
     *
     * @param source the folder; it decides whether issues are thrown or collected
     * @param layout a layout that recognises it
     * @param split how tuples get their roles
     * @return the builder, filled
     * @throws DatasetException if the layout does not support this split, or the files are invalid
     */
    public static DatasetBuilder fill(SourceFolder source, DatasetLayout layout, Split split) {
        check(source.folder(), layout, split);
        FieldNames.check(layout, source.options());
        DatasetBuilder builder = new DatasetBuilder(layout.name(), source)
                .repeats(source.options().repeats());
        layout.read(source, split, builder);
        source.options().numbers().finish(builder, source);
        TextFiles.read(source, builder);
        return builder;
    }

    /**
     * Checks that a layout supports a split of a folder.
     *
     * @param folder a folder that the layout recognises
     * @param layout the layout
     * @param split how tuples would get their roles
     * @throws DatasetException if the layout does not support this split for the folder
     */
    public static void check(Path folder, DatasetLayout layout, Split split) {
        List<SplitMethod> splits = layout.splits(folder);
        if (!splits.contains(split.method())) {
            throw new DatasetException(folder + ": the " + layout.name() + " layout cannot be split by '"
                    + split.method().word() + "'; it has "
                    + splits.stream().map(SplitMethod::word).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Finds the layout of a folder.
     *
     * @param folder the folder, on any file system
     * @return the one layout that recognises it
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     */
    public static DatasetLayout layoutOf(Path folder) {
        return layoutOf(folder, layouts());
    }

    /**
     * Returns the layouts on the class path.
     *
     * @return the layouts, by name
     * @throws ProviderException if two have the same name, or one cannot be loaded
     */
    public static List<DatasetLayout> layouts() {
        return Providers.named(DatasetLayout.class, "layouts", DatasetLayout::name);
    }

    static DatasetLayout layoutOf(Path folder, List<DatasetLayout> layouts) {
        SourceFolder.rejectBrokenLink(folder);
        if (Files.notExists(folder)) {
            throw new DatasetException(folder + ": there is no such folder; give the folder that holds the data set");
        }
        if (!Files.isDirectory(folder)) {
            throw new DatasetException(folder
                    + (isArchive(folder)
                            ? ": this is an archive and not a folder; unpack it, and give the folder that comes out"
                            : ": this is not a folder; give the folder that holds the data set"));
        }
        List<DatasetLayout> fitting =
                layouts.stream().filter(layout -> layout.recognises(folder)).toList();
        if (fitting.isEmpty()) {
            throw new DatasetException(folder + ": no layout recognises this folder; "
                    + list(layouts, layout -> layout.name() + " looks for " + layout.marker())
                    + inside(folder, layouts));
        }
        if (fitting.size() > 1) {
            throw new DatasetException(folder + ": more than one layout recognises this folder; keep only one of "
                    + list(fitting, layout -> layout.marker() + " (" + layout.name() + ")"));
        }
        return fitting.get(0);
    }

    /** Returns a hint naming the subfolders that hold data sets, or those archives; empty if there are none. */
    private static String inside(Path folder, List<DatasetLayout> layouts) {
        try (Stream<Path> entries = Files.list(folder)) {
            String names = entries.filter(Files::isDirectory)
                    .filter(below -> layouts.stream().anyMatch(layout -> layout.recognises(below)))
                    .map(below -> below.getFileName().toString())
                    .sorted()
                    .limit(MAX_NAMES)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? archives(folder) : "; give one of the folders in it that do: " + names;
        } catch (IOException | UncheckedIOException e) {
            return ""; // only a hint
        }
    }

    /** Returns a hint naming the archives in a folder; empty if there are none. */
    private static String archives(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            String names = entries.filter(Datasets::isArchive)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .limit(MAX_NAMES)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : "; there are archives in it: unpack " + names;
        }
    }

    private static boolean isArchive(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && ARCHIVES.stream().anyMatch(name::endsWith);
    }

    private static String list(List<DatasetLayout> layouts, Function<DatasetLayout, String> text) {
        return layouts.stream().map(text).collect(Collectors.joining(", "));
    }
}
