package askwalk.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    @TempDir
    Path temp;

    @Test
    void growsItemsAndNotAttributes() {
        SyntheticSpec tenth = Growth.yelpTimes(0.1);

        assertThat(tenth.items()).isEqualTo(7_031);
        assertThat(tenth.users()).isEqualTo(2_768);
        assertThat(tenth.attributes()).isEqualTo(590);
    }

    @Test
    void measuresASize() {
        Point small = Measurement.of(Growth.yelpTimes(0.02), 50);

        assertThat(small.items()).isEqualTo(1_406);
        assertThat(small.edges()).isGreaterThan(30_000);
        assertThat(small.candidates()).isBetween(1.0, 1_406.0);
        assertThat(small.turnMillis()).isPositive();
        assertThat(small.p99Millis()).isPositive();
    }

    @Test
    void writesATableAndAChart() throws IOException {
        List<Point> points =
                List.of(new Point(100, 1_000, 10, 0.01, 0.1, 1.25), new Point(1_000, 9_000, 90, 0.1, 1, 12));

        GrowthChart.write(points, temp.resolve("chart.png"));

        assertThat(ImageIO.read(temp.resolve("chart.png").toFile()).getWidth()).isEqualTo(800);
        assertThat(Point.table(points)).isEqualTo("""
                items,edges,candidates per turn,CPU ms per turn,p99 CPU ms,MB
                100,1000,10,0.0100,0.100,1.3
                1000,9000,90,0.1000,1.000,12.0
                """);
        assertThat(temp).isDirectoryContaining("glob:**chart.png");
    }
}
