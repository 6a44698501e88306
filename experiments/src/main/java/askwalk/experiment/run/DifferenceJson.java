package askwalk.experiment.run;

import askwalk.evaluation.Difference;
import askwalk.evaluation.PairedComparison;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The difference of a metric between two policies on the same dialogues, in a file.
 *
 * @param pHolm the p-value after Holm's correction
 * @param mcNemarP the exact p-value of McNemar's test; null if it does not apply
 */
public record DifferenceJson(
        Double value,
        Double low95,
        Double high95,
        Double p,
        Double pHolm,
        Double effectSize,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double mcNemarP) {

    /** Returns the difference for a file. */
    public static DifferenceJson of(Difference difference) {
        EstimateJson estimate = EstimateJson.of(difference.estimate());
        return new DifferenceJson(
                estimate.value(),
                estimate.low95(),
                estimate.high95(),
                EstimateJson.number(difference.pValue()),
                EstimateJson.number(difference.adjustedPValue()),
                EstimateJson.number(difference.effectSize()),
                EstimateJson.number(difference.exactPValue()));
    }

    /** Returns a comparison by the names of its metrics. */
    public static Map<String, DifferenceJson> of(PairedComparison comparison) {
        Map<String, DifferenceJson> map = new LinkedHashMap<>();
        for (Difference difference : comparison.differences()) {
            map.put(difference.metric().name(), of(difference));
        }
        return map;
    }
}
