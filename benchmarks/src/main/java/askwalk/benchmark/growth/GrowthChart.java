package askwalk.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** A chart of the measurements by number of items, with logarithmic axes. */
final class GrowthChart {

    private GrowthChart() {}

    static void write(List<Point> points, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(800)
                .height(500)
                .title("max-entropy on generated data like Yelp, one thread")
                .xAxisTitle("items")
                .yAxisTitle("per turn, and in all")
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        add(chart, points, "candidates per turn, thousands", point -> point.candidates() / 1_000);
        add(chart, points, "ms of CPU per turn", Point::turnMillis);
        add(chart, points, "p99 of a turn, ms of CPU", Point::p99Millis);
        add(chart, points, "heap, MB", Point::megabytes);
        ChartEncoder.saveChart(chart, file.toString(), "png");
    }

    private static void add(XYChart chart, List<Point> points, String name, ToDoubleFunction<Point> value) {
        chart.addSeries(
                name,
                points.stream().mapToDouble(Point::items).toArray(),
                points.stream().mapToDouble(value).toArray());
    }
}
