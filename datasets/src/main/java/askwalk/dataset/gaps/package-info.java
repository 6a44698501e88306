/**
 * Data sets with known gaps, to measure what gaps in the data cost. Attributes are missing for all attributes of a
 * group at once, as in catalogues where a kind of attribute was never entered for some items.
 */
package askwalk.dataset.gaps;
