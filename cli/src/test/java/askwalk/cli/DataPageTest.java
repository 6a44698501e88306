package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.SplitMethod;
import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to data sets lists every layout with its marker and its splits. */
class DataPageTest {

    private static final String PAGE = RunFolder.read(Path.of("../docs/guide/data.md"));

    @Test
    void everyLayoutAndEverySplitIsOnThePage(@TempDir Path folder) {
        for (DatasetLayout layout : Datasets.layouts()) {
            String row = PAGE.lines()
                    .filter(line -> line.startsWith("| `" + layout.name() + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row of layout " + layout.name()));
            assertThat(row).contains("| `" + layout.marker() + "` |");
            String splits = row.substring(row.lastIndexOf('|', row.length() - 2));
            assertThat(layout.splits(folder))
                    .isNotEmpty()
                    .allSatisfy(split -> assertThat(splits).containsPattern("\\b" + split.word() + "\\b"));
        }
        for (SplitMethod split : SplitMethod.values()) {
            assertThat(PAGE).contains("\n- `" + split.word() + "`: ");
        }
    }
}
