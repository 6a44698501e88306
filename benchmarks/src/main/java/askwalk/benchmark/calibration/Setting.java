package askwalk.benchmark.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of simulated experiments.
 *
 * @param users the number of users, each with 1 to 60 dialogues (log-uniform, which gives a long tail)
 * @param items the number of items, drawn by Zipf's law with exponent 0.8
 * @param userCorrelation the user's share of the variance of a dialogue's latent difficulty
 * @param itemCorrelation the item's share of it
 */
record Setting(int users, int items, double userCorrelation, double itemCorrelation) {

    /** Returns the settings that the documentation reports. */
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
