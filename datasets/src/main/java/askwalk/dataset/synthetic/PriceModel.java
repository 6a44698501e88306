package askwalk.dataset.synthetic;

import java.util.Locale;

/** The relation of generated prices to the attributes of items. */
public enum PriceModel {
    /** Items have no price. */
    NONE,
    /** A price is log-normal and independent of everything else. */
    INDEPENDENT,
    /** A price is a function of the item's attributes, so that it tells nothing that they do not. */
    DEPENDENT;

    /**
     * Returns the word for this model.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
