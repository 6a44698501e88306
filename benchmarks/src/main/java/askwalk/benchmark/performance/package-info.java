/**
 * The speed of this version against an earlier one: {@link askwalk.benchmark.performance.Performance} runs
 * {@code askwalk bench --against} for each policy and data set, computes how long the additions of a first turn take at
 * least, and writes both as a table into the guide.
 *
 * <pre>{@code
 * mvn -q package -DskipTests
 * java -Xmx4g -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.performance.Performance \
 *     OLD/cli/target/askwalk.jar cli/target/askwalk.jar DATA docs/guide
 * }</pre>
 */
package askwalk.benchmark.performance;
