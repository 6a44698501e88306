package askwalk.benchmark.calibration;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Measures the calibration of intervals and tests by simulation and prints a Markdown table. */
public final class Calibration {

    private static final long SEED = 19;

    private Calibration() {}

    /**
     * Simulates every setting. The exit code is 2 unless the only argument is a number.
     *
     * @param args the number of experiments to simulate for each setting
     */
    public static void main(String[] args) {
        if (args.length != 1 || !args[0].matches("[1-9][0-9]{0,6}")) {
            System.err.println("calibration: give the number of repeats for each setting, such as 2000");
            System.exit(2);
        }
        int repeats = Integer.parseInt(args[0]);
        System.out.println("| users | items | user ICC | item ICC | SR .1 | SR .5 | SR .9 | AT"
                + " | test SR .1 | test SR .5 | test SR .9 | test AT |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        int done = 0;
        for (Setting setting : Setting.all()) {
            System.out.println(line(setting, measure(setting, repeats, SEED + done)));
            done++;
            System.err.println("calibration: " + done + " of " + Setting.all().size() + " settings");
        }
    }

    /** Simulates a setting; the result depends only on the seed. */
    static Tally measure(Setting setting, int repeats, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] seeds = random.longs(repeats).toArray();
        return IntStream.range(0, repeats)
                .parallel()
                .mapToObj(i -> new Simulation(setting, new SplittableRandom(seeds[i])))
                .collect(Tally::new, Tally::add, Tally::add);
    }

    private static String line(Setting setting, Tally tally) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "| %,d | %,d | %.1f | %.1f |",
                setting.users(),
                setting.items(),
                setting.userCorrelation(),
                setting.itemCorrelation()));
        for (int rate = 0; rate < Tally.RATES.length; rate++) {
            line.append(cell(tally.coverageOfRate(rate)));
        }
        line.append(cell(tally.coverageOfTurns()));
        for (int rate = 0; rate < Tally.RATES.length; rate++) {
            line.append(cell(tally.falsePositivesOfRate(rate)));
        }
        return line.append(cell(tally.falsePositivesOfTurns())).toString();
    }

    private static String cell(double share) {
        return String.format(Locale.ROOT, " %.1f %% |", 100 * share);
    }
}
