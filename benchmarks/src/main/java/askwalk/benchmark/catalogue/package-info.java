/**
 * New items in a catalogue: {@link askwalk.benchmark.catalogue.NewItems} hides some items of a data set, trains
 * {@code infogain}, adds the items again without interactions, and compares the transferred model with one that is
 * trained again and with one that has the interactions of all items. {@link askwalk.benchmark.catalogue.ExcludedItems}
 * compares a rule that excludes half of the items with a catalogue without them.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.catalogue.NewItems DIR 3
 * java -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.catalogue.ExcludedItems DIR
 * }</pre>
 */
package askwalk.benchmark.catalogue;
