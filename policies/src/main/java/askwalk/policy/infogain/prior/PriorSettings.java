package askwalk.policy.infogain.prior;

/**
 * The settings of fitting a prior.
 *
 * @param choice the name of a {@link PriorChoice}, or {@link askwalk.settings.Setting#TUNED} to select the best one
 * @param examples the largest number of validation tuples to fit on
 * @param excludeKnown whether items that the user has interacted with are excluded
 */
public record PriorSettings(String choice, int examples, boolean excludeKnown) {}
