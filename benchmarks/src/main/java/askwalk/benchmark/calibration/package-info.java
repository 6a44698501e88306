/**
 * Whether 95 % intervals hold the true value in 95 % of cases, and tests are significant by chance in 5 %:
 * {@link askwalk.benchmark.calibration.Calibration} simulates dialogues of users and about items that differ in how
 * hard they are, for which the true figures are known.
 *
 * <pre>{@code
 * mvn -q package -DskipTests -pl benchmarks -am
 * java -cp benchmarks/target/askwalk-benchmarks.jar askwalk.benchmark.calibration.Calibration 2000
 * }</pre>
 */
package askwalk.benchmark.calibration;
