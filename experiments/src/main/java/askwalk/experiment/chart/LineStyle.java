package askwalk.experiment.chart;

import java.util.List;

/**
 * The style of a line. The first 30 lines differ in their pair of dashes and marker, so that a chart can be read
 * without colour.
 *
 * @param dashes the lengths of dashes and gaps, as in SVG
 * @param marker the path of a marker, centred in a box of 10 by 10
 */
record LineStyle(String colour, String dashes, String marker) {

    /** Dark enough on white, and distinguishable with colour blindness. */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#AA4499", "#000000", "#B8860B", "#56B4E9");

    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "9 3 2 3", "16 4");

    private static final List<String> MARKERS = List.of(
            "M2,5 a3,3 0 1,0 6,0 a3,3 0 1,0 -6,0 z",
            "M2,2 h6 v6 h-6 z",
            "M5,1 L9,8 H1 z",
            "M1,1 L9,9 M9,1 L1,9",
            "M5,0.5 L9.5,5 L5,9.5 L0.5,5 z",
            "M5,0.5 V9.5 M0.5,5 H9.5");

    /** Returns the style of a line; lines are counted from 0. */
    static LineStyle of(int number) {
        return new LineStyle(
                COLOURS.get(number % COLOURS.size()),
                DASHES.get(number % DASHES.size()),
                MARKERS.get(number % MARKERS.size()));
    }
}
