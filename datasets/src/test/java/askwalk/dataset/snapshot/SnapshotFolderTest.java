package askwalk.dataset.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotFolderTest {

    @Test
    void isWhereTheVariableSays() {
        assertThat(SnapshotFolder.find(Map.of("ASKWALK_CACHE", "/a", "XDG_CACHE_HOME", "/b"), "/home/ann"))
                .isEqualTo(Path.of("/a"));
    }

    @Test
    void isAmongTheCachesOtherwise() {
        assertThat(SnapshotFolder.find(Map.of("ASKWALK_CACHE", "", "XDG_CACHE_HOME", "/b"), "/home/ann"))
                .isEqualTo(Path.of("/b/askwalk"));
        assertThat(SnapshotFolder.find(Map.of("XDG_CACHE_HOME", ""), "/home/ann"))
                .isEqualTo(Path.of("/home/ann/.cache/askwalk"));
    }
}
