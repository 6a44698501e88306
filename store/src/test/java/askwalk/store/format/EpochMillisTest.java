package askwalk.store.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EpochMillisTest {

    @Test
    void aTimeIsRoundedDownAndLimitedTo64Bits() {
        assertThat(EpochMillis.of(Instant.ofEpochSecond(1, 2_999_999))).isEqualTo(1002);
        assertThat(EpochMillis.of(Instant.ofEpochSecond(-1, 2_999_999))).isEqualTo(-998);
        assertThat(EpochMillis.of(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(EpochMillis.of(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    }
}
