package askwalk.benchmark.growth;

import askwalk.dataset.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures all sizes and writes {@code growth.csv} and {@code growth.png} into a folder. */
public final class Growth {

    private static final double[] FACTORS = {0.1, 0.2, 0.5, 1, 2, 5, 10};

    private Growth() {}

    /**
     * Measures all sizes. The exit code is 2 unless the only argument is an existing folder.
     *
     * @param args the folder
     * @throws IOException if the folder cannot be written to
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("growth: give one existing folder, such as docs");
            System.exit(2);
        }
        List<Point> points = new ArrayList<>();
        for (double factor : FACTORS) {
            points.add(Measurement.of(yelpTimes(factor)));
            System.err.println(points.get(points.size() - 1).csv());
        }
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("growth.csv"), Point.table(points));
        GrowthChart.write(points, folder.resolve("growth.png"));
    }

    /** Returns a spec with scaled numbers of users and items, and therefore edges, and the same attributes. */
    static SyntheticSpec yelpTimes(double factor) {
        SyntheticSpec yelp = SyntheticSpec.YELP;
        return new SyntheticSpec(
                "yelp times " + factor,
                (int) Math.round(factor * yelp.users()),
                (int) Math.round(factor * yelp.items()),
                yelp.attributes(),
                yelp.coarseAttributes(),
                yelp.interactionsPerUser(),
                yelp.attributesPerItem(),
                yelp.friendsPerUser(),
                yelp.likesPerUser(),
                yelp.skew(),
                yelp.seed());
    }
}
