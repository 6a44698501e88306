package askwalk.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Compares the stored figures of a run with those computed from its rows. */
final class FiguresCheck {

    /** The relative tolerance: the last digits may differ between platforms. */
    private static final double TOLERANCE = 1e-9;

    /** The smallest scale of the tolerance, since a figure near 0 may be the difference of larger ones. */
    private static final double MIN_SCALE = 1e-3;

    private static final Set<String> NOT_FROM_ROWS =
            Set.of("policy", "rows", "intervals", "msPerDialogue", "queries", "queryMs", "warmUpDialogues");

    /** Fields that are not comparable in former runs, whose intervals treated dialogues as independent. */
    private static final Set<String> CLUSTERED = Set.of("users", "items", "low95", "high95", "againstFirst");

    /** Fields with entries by metric; the metric may be newer than the run. */
    private static final Set<String> BY_METRIC = Set.of("otherMetrics", "againstFirst");

    private static final Set<String> P_VALUES = Set.of("p", "pHolm", "mcNemarP");

    private final Path file;
    private final boolean clustered;

    private FiguresCheck(Path file, boolean clustered) {
        this.file = file;
        this.clustered = clustered;
    }

    /** Requires that all stored figures of a policy equal those of its rows. */
    static void require(Path file, int number, JsonNode stated, PolicyFigures computed) {
        boolean clustered = stated.has("intervals");
        JsonNode figures = JsonRecords.tree(computed);
        FiguresCheck check = new FiguresCheck(file, clustered);
        check.object("/" + number, stated, figures);
        check.optional("/" + number, stated, figures, "paths", "the rows have no path figures");
        check.optional("/" + number, stated, figures, "satisfaction", "the rows have no turns");
        check.optional("/" + number, stated, figures, "coverage", "the rows have no user who would accept two items");
    }

    /** Requires that figures which only some rows have are not stated for others. */
    private void optional(String place, JsonNode stated, JsonNode computed, String name, String lack) {
        if (stated.has(name) && !computed.has(name)) {
            throw changed(file, place + "/" + name, lack);
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
        if (computed.isObject() && stated.isMissingNode()) {
            throw changed(file, place, "the file has none, but the rows give one");
        }
        if (computed.isObject()) {
            object(place, stated, computed);
        } else if (computed.isArray()) {
            if (stated.size() != computed.size()) {
                throw changed(file, place, "the rows give " + computed.size() + " values");
            }
            for (int i = 0; i < computed.size(); i++) {
                value(place + "/" + i, name, stated.get(i), computed.get(i));
            }
        } else if (computed.isBoolean()) {
            if (!stated.equals(computed)) {
                throw changed(file, place, "expected " + computed);
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
            throw changed(file, place, "the file has " + there + ", but the rows give " + here);
        }
    }

    static RunException changed(Path file, String place, String what) {
        return new RunException(
                file + ":" + place + ": " + what + "; the run directory was changed, run the experiment again", null);
    }
}
