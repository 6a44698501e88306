package askwalk.experiment.run;

import askwalk.evaluation.Estimate;

/** An estimate in a file; what does not exist, such as the interval of a single dialogue, is null. */
public record EstimateJson(Double value, Double low95, Double high95) {

    /** Returns the estimate as it is written. */
    public static EstimateJson of(Estimate estimate) {
        return new EstimateJson(number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    /** A number for JSON, which has no NaN. */
    static Double number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
