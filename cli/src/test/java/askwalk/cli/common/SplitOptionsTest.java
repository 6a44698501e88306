package askwalk.cli.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SplitOptionsTest {

    @Test
    void theLayoutsOwnSplitIsTheDefault() {
        assertThat(split("", SplitMethod.TIME, SplitMethod.RANDOM)).isEqualTo(new Split(SplitMethod.TIME, 1));
        assertThat(split("", SplitMethod.RANDOM, SplitMethod.TIME)).isEqualTo(new Split(SplitMethod.RANDOM, 1));
    }

    @Test
    void anotherSplitThatTheLayoutHasIsTaken() {
        assertThat(split("--split random", SplitMethod.TIME, SplitMethod.RANDOM))
                .isEqualTo(new Split(SplitMethod.RANDOM, 1));
        assertThat(split("--split GIVEN", SplitMethod.HALVES, SplitMethod.GIVEN))
                .isEqualTo(new Split(SplitMethod.GIVEN, 1));
    }

    @Test
    void theSeedGoesWithTheSplitThatApplies() {
        assertThat(split("--seed 7", SplitMethod.HALVES, SplitMethod.GIVEN))
                .isEqualTo(new Split(SplitMethod.HALVES, 7));
        assertThat(split("--split random --seed -1", SplitMethod.TIME, SplitMethod.RANDOM))
                .isEqualTo(new Split(SplitMethod.RANDOM, -1));
        assertThat(split("--seed 3", SplitMethod.TIME, SplitMethod.RANDOM)).isEqualTo(new Split(SplitMethod.TIME, 3));
    }

    @Test
    void aSeedThatMakesNoDifferenceIsRefused() {
        assertThatThrownBy(() -> split("--seed 1", SplitMethod.GIVEN, SplitMethod.RANDOM))
                .isInstanceOf(UsageException.class)
                .hasMessage("--seed 1: the split 'given' is not random; leave --seed out");
        assertThatThrownBy(() -> split("--split given --seed 2", SplitMethod.HALVES, SplitMethod.GIVEN))
                .isInstanceOf(UsageException.class)
                .hasMessage("--seed 2: the split 'given' is not random; leave --seed out");
    }

    @Test
    void aSplitThatTheLayoutLacksIsRefused() {
        assertThatThrownBy(() -> split("--split halves", SplitMethod.TIME, SplitMethod.RANDOM))
                .isInstanceOf(UsageException.class)
                .hasMessage("--split halves: the own layout supports here time, random");
    }

    private static Split split(String words, SplitMethod... methods) {
        String[] args = words.isEmpty() ? new String[0] : words.split(" ", -1);
        SplitOptions options = new SplitOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return options.of(new Own(List.of(methods)), Path.of("here"));
    }

    private record Own(List<SplitMethod> methods) implements DatasetLayout {

        @Override
        public List<SplitMethod> splits(Path folder) {
            return methods;
        }

        @Override
        public String name() {
            return "own";
        }

        @Override
        public String marker() {
            return "own.txt";
        }

        @Override
        public void read(SourceFolder source, Split split, DatasetBuilder builder) {
            throw new AssertionError("nothing is read here");
        }
    }
}
