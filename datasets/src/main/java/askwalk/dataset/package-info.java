/**
 * Data sets on disk: how to open them, their contents and their provenance.
 *
 * <p>{@link askwalk.dataset.Datasets#open} finds the {@link askwalk.dataset.DatasetLayout} that recognises a folder and
 * reads a {@link askwalk.dataset.Dataset}: a graph, the tuples by role, and a {@link askwalk.dataset.Manifest} that
 * identifies the files. Callers pass the graph to a backend and the tuples to trainers and evaluation, not the data set
 * itself.
 *
 * <p>Every error in the files is a {@link askwalk.dataset.DatasetException}: one line with the file, the line and the
 * field, what was expected, and the remedy.
 *
 * <p>Files may be compressed, with {@code .gz} at the end of their names. {@link askwalk.dataset.ReadOptions} decide
 * what the files leave open: the treatment of repeated interactions, and custom field names. Data in which no item has
 * an attribute are always refused, since there would be nothing to ask about.
 *
 * <p>The other types here are for authors of layouts. A layout reads files through a
 * {@link askwalk.dataset.SourceFolder}, which hashes them, collects {@link askwalk.dataset.LocatedPairs} with their
 * locations, and passes everything to a {@link askwalk.dataset.DatasetBuilder}, which checks it. For files with text
 * ids there is {@link askwalk.dataset.VertexKeys}; for JSON files that number their vertices there are
 * {@link askwalk.dataset.IdLists}, {@link askwalk.dataset.NamedIds} and {@link askwalk.dataset.NumericVertices};
 * {@link askwalk.dataset.HalfSplitter} and {@link askwalk.dataset.Splitter} split tuples. Layouts are found through
 * {@link java.util.ServiceLoader}. Data sets are written through a {@link askwalk.dataset.StagedFolder}, which creates
 * a folder completely or not at all.
 */
package askwalk.dataset;
