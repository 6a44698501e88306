package askwalk.graph;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that was probably meant, for messages about one that is not known. */
public final class NearestName {

    private NearestName() {}

    /**
     * Returns the name with the smallest Levenshtein distance, whatever the case of letters, of those that begin with
     * what was given if there are any; the first of several.
     *
     * @param given what was given
     * @param names the names that there are
     * @return the most similar one, or null if there is no name
     */
    public static String of(String given, Collection<String> names) {
        String wanted = given.toLowerCase(Locale.ROOT);
        String nearest = null;
        boolean nearestBegins = false;
        int smallest = Integer.MAX_VALUE;
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean begins = lower.startsWith(wanted);
            if (begins || !nearestBegins) {
                int distance = distance(wanted, lower);
                if ((begins && !nearestBegins) || distance < smallest) {
                    smallest = distance;
                    nearest = name;
                    nearestBegins = begins;
                }
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
