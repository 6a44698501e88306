/**
 * How the cost of a turn and the memory grow with the catalogue: {@link askwalk.benchmark.growth.Growth} generates data
 * sets like Yelp from a tenth to ten times its size, lets a policy talk on each, and writes a table and a chart.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -Xmx3g -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.growth.Growth docs
 * }</pre>
 */
package askwalk.benchmark.growth;
