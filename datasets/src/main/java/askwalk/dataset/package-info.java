/**
 * Data sets on disk: what they hold, where they come from, and how to open them.
 *
 * <p>{@link askwalk.dataset.Datasets#open} looks at a folder, finds the {@link askwalk.dataset.DatasetLayout} that
 * recognises it and reads a {@link askwalk.dataset.Dataset}: a graph, the tuples by role, and a
 * {@link askwalk.dataset.Manifest} that says exactly which files these are. Whoever opens it passes the graph on to a
 * backend and the tuples to trainers and evaluation; nobody passes a data set down.
 *
 * <p>Whatever is wrong with the files is a {@link askwalk.dataset.DatasetException}: one line with the file, the line
 * and the field, what was expected and what to do.
 *
 * <p>Files may be compressed, with {@code .gz} at the end of their names. {@link askwalk.dataset.ReadOptions} say how
 * to read what the files leave open: repeated interactions, and fields with names of their own. Data in which no item
 * has an attribute are refused however they are made, since there would be nothing to ask about.
 *
 * <p>The other types here are for those who write a layout of their own: it reads files through a
 * {@link askwalk.dataset.SourceFolder}, which hashes them, collects {@link askwalk.dataset.LocatedPairs} with the
 * places where they stand, and gives everything to a {@link askwalk.dataset.DatasetBuilder}, which checks it. For JSON
 * files that number their vertices there are {@link askwalk.dataset.IdLists}, {@link askwalk.dataset.NamedIds} and
 * {@link askwalk.dataset.NumericVertices}; {@link askwalk.dataset.Halves} and {@link askwalk.dataset.Splitter} split
 * tuples. Layouts are found through {@link java.util.ServiceLoader}. Whoever writes data sets does so through a
 * {@link askwalk.dataset.StagedFolder}, which is there as a whole or not at all.
 */
package askwalk.dataset;
