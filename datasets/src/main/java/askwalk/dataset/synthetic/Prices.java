package askwalk.dataset.synthetic;

/** Draws the prices of items, in whole cents. */
final class Prices {

    static final String NAME = "price";

    /** The number of ranges that the cuts, quantiles of the prices, divide the items into. */
    static final int RANGES = 8;

    /** The median of independent prices, and the standard deviation of their logarithm. */
    private static final double MEDIAN = 20;

    private static final double DEVIATION = 0.8;

    /** The price of an item without attributes, and the mean contribution of an attribute. */
    private static final double BASE = 1;

    private static final double MEAN_WEIGHT = 5;

    private Prices() {}

    /** Draws a price for each item; null if the model has none. */
    static double[] draw(PriceModel model, Lists attributesOfItem, int attributes, Draws draws) {
        return switch (model) {
            case NONE -> null;
            case INDEPENDENT -> independent(attributesOfItem.count(), draws);
            case DEPENDENT -> dependent(attributesOfItem, attributes, draws);
        };
    }

    private static double[] independent(int items, Draws draws) {
        double[] prices = new double[items];
        for (int item = 0; item < items; item++) {
            prices[item] = cents(MEDIAN * StrictMath.exp(DEVIATION * normal(draws)));
        }
        return prices;
    }

    private static double[] dependent(Lists attributesOfItem, int attributes, Draws draws) {
        double[] weights = new double[attributes];
        for (int attribute = 0; attribute < attributes; attribute++) {
            weights[attribute] = cents(MEAN_WEIGHT * draws.exponential());
        }
        double[] prices = new double[attributesOfItem.count()];
        for (int item = 0; item < prices.length; item++) {
            double price = BASE;
            for (int at = attributesOfItem.offsets[item]; at < attributesOfItem.offsets[item + 1]; at++) {
                price += weights[attributesOfItem.values[at]];
            }
            prices[item] = cents(price);
        }
        return prices;
    }

    /** Draws from the standard normal distribution, by the method of Box and Muller (1958). */
    private static double normal(Draws draws) {
        double radius = StrictMath.sqrt(2 * draws.exponential());
        return radius * StrictMath.cos(2 * Math.PI * draws.unit());
    }

    private static double cents(double price) {
        return Math.max(1, Math.rint(price * 100)) / 100;
    }
}
