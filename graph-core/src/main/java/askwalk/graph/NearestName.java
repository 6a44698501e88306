package askwalk.graph;

import java.util.Locale;

/** Finds the most similar name by Levenshtein's distance, whatever the case of letters. */
final class NearestName {

    private NearestName() {}

    /** The first of the names with the least distance, or null if there is no name. */
    static String of(String name, String[] names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String other : names) {
            int distance = distance(wanted, other.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    /** The number of characters to insert, remove or replace (Wagner and Fischer, 1974), row by row. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(diagonal, row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
