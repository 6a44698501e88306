/**
 * The coverage of 95 % intervals and the false positive rate of tests:
 * {@link askwalk.benchmark.calibration.Calibration} simulates dialogues with users and items of different difficulty,
 * for which the true figures are known.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.calibration.Calibration 2000
 * }</pre>
 */
package askwalk.benchmark.calibration;
