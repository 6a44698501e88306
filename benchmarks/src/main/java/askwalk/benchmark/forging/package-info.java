/**
 * Whether files that were forged with a correct checksum are refused: {@link askwalk.benchmark.forging.Forging} trains
 * tiny models of every kind, changes numbers, lengths and bytes of their files, and opens them. Each has to be refused
 * with the documented exception, or to play dialogues to the end with finite scores. Snapshots of data sets likewise.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.forging.Forging 10000 1
 * }</pre>
 */
package askwalk.benchmark.forging;
