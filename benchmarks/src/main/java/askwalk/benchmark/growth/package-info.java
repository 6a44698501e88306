/**
 * The growth of turn cost and memory with the catalogue: {@link askwalk.benchmark.growth.Growth} generates data sets
 * like Yelp from a tenth to ten times its size, runs dialogues of a policy on each, and writes a table and a chart.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -Xmx3g -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.growth.Growth docs/guide
 * }</pre>
 */
package askwalk.benchmark.growth;
