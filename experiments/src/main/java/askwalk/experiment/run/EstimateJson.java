package askwalk.experiment.run;

import askwalk.evaluation.Estimate;

/** An estimate in a file; a missing value, such as the interval of a single dialogue, is null. */
public record EstimateJson(Double value, Double low95, Double high95) {

    /** Returns the estimate for a file. */
    public static EstimateJson of(Estimate estimate) {
        return new EstimateJson(number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    /** Returns a number for JSON, which has no NaN and no infinity. */
    static Double number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
