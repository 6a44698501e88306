package askwalk.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Compares the figures that a run wrote with those that its rows give, value by value. */
final class FiguresCheck {

    /** Only the last digits may differ from one platform to the next; a share of the figure. */
    private static final double TOLERANCE = 1e-9;

    /** A figure may be the difference of larger ones and nearly 0: below this, the tolerance is a share of this. */
    private static final double MIN_SCALE = 1e-3;

    private static final Set<String> NOT_FROM_ROWS =
            Set.of("policy", "rows", "intervals", "msPerDialogue", "queries", "queryMs", "warmUpDialogues");

    /** What runs have whose intervals took dialogues for independent, and which do not say so. */
    private static final Set<String> CLUSTERED = Set.of("users", "items", "low95", "high95", "againstFirst");

    /** Figures by the name of a metric, which may not have been there when the run was made. */
    private static final Set<String> BY_METRIC = Set.of("otherMetrics", "againstFirst");

    private static final Set<String> P_VALUES = Set.of("p", "pHolm", "mcNemarP");

    private final Path file;
    private final boolean clustered;

    private FiguresCheck(Path file, boolean clustered) {
        this.file = file;
        this.clustered = clustered;
    }

    /** Requires that all figures of a policy are those that the rows give. */
    static void require(Path file, int number, JsonNode stated, PolicyFigures computed) {
        boolean clustered = stated.has("intervals");
        new FiguresCheck(file, clustered).object("/" + number, stated, JsonRecords.tree(computed));
        if (computed.paths() == null && stated.has("paths")) {
            throw changed(file, "/" + number + "/paths", "the rows say nothing of paths");
        }
    }

    private void object(String place, JsonNode stated, JsonNode computed) {
        for (Map.Entry<String, JsonNode> field : computed.properties()) {
            String name = field.getKey();
            if (!NOT_FROM_ROWS.contains(name) && (clustered || !CLUSTERED.contains(name))) {
                String former = PolicyFigures.Paths.FORMER_NAMES.get(name);
                JsonNode there = stated.path(former != null && stated.has(former) ? former : name);
                if (BY_METRIC.contains(name)) {
                    byMetric(place + "/" + name, there, field.getValue());
                } else {
                    value(place + "/" + name, name, there, field.getValue());
                }
            }
        }
    }

    private void byMetric(String place, JsonNode stated, JsonNode computed) {
        for (Map.Entry<String, JsonNode> metric : computed.properties()) {
            if (stated.has(metric.getKey())) {
                value(place + "/" + metric.getKey(), metric.getKey(), stated.get(metric.getKey()), metric.getValue());
            }
        }
    }

    private void value(String place, String name, JsonNode stated, JsonNode computed) {
        if (computed.isObject()) {
            object(place, stated, computed);
        } else if (computed.isArray()) {
            if (stated.size() != computed.size()) {
                throw changed(file, place, "the rows give " + computed.size() + " of them");
            }
            for (int i = 0; i < computed.size(); i++) {
                value(place + "/" + i, name, stated.get(i), computed.get(i));
            }
        } else {
            number(place, P_VALUES.contains(name) ? 0 : MIN_SCALE, stated, computed);
        }
    }

    private void number(String place, double minScale, JsonNode stated, JsonNode computed) {
        if (!stated.isNumber() && !stated.isNull()) {
            throw new RunException(file + ":" + place + ": expected a number", null);
        }
        double there = stated.isNull() ? Double.NaN : stated.doubleValue();
        double here = computed.isNull() ? Double.NaN : computed.doubleValue();
        boolean same = Double.isNaN(here)
                ? Double.isNaN(there)
                : Math.abs(there - here) <= TOLERANCE * Math.max(Math.abs(here), minScale);
        if (!same) {
            throw changed(file, place, there + " is there, but the rows give " + here);
        }
    }

    static RunException changed(Path file, String place, String what) {
        return new RunException(
                file + ":" + place + ": " + what + "; the run directory was changed, run the experiment again", null);
    }
}
