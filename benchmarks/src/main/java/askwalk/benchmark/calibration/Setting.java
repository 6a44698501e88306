package askwalk.benchmark.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of simulated experiment.
 *
 * @param users how many users there are, each with 1 to 60 dialogues (log-uniform, which gives a long tail)
 * @param items how many items there are, drawn by Zipf's law with exponent 0.8
 * @param userCorrelation share of the variance of a dialogue's latent difficulty that is the user's
 * @param itemCorrelation share of it that is the item's
 */
record Setting(int users, int items, double userCorrelation, double itemCorrelation) {

    /** All that the documentation reports. */
    static List<Setting> all() {
        List<Setting> settings = new ArrayList<>();
        for (int users : new int[] {20, 50, 200, 2_000}) {
            for (int items : new int[] {300, 2_000}) {
                for (double ofUser : new double[] {0.1, 0.3}) {
                    for (double ofItem : new double[] {0.1, 0.3}) {
                        settings.add(new Setting(users, items, ofUser, ofItem));
                    }
                }
            }
        }
        return settings;
    }
}
