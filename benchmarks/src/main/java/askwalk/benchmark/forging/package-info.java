/**
 * A test of forged files with a correct checksum: {@link askwalk.benchmark.forging.Forging} trains tiny models of every
 * kind, changes numbers, lengths and bytes of their files, and opens them. Each file has to be refused with the
 * documented exception, or to run dialogues to the end with finite scores. The same holds for snapshots of data sets.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.forging.Forging 10000 1
 * }</pre>
 */
package askwalk.benchmark.forging;
