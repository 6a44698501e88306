/**
 * Benchmarks of what a turn is made of, with JMH: candidate update, attribute counts, scoring, a whole dialogue, and
 * loading. They are built and tried with everything else and are part of no artifact.
 *
 * <pre>{@code
 * mvn -q -B package -DskipTests -pl benchmarks -am
 * java -Daskwalk.data=DIR -jar benchmarks/target/askwalk-benchmarks.jar                   all of them
 * java -jar benchmarks/target/askwalk-benchmarks.jar Walk -p data=yelp                    those of the walk
 * java -jar benchmarks/target/askwalk-benchmarks.jar Dialogue -p data=path/to/a/dataset   on your data
 * java -jar benchmarks/target/askwalk-benchmarks.jar Dialogue -p data=yelp -prof gc       bytes per dialogue, too
 * }</pre>
 *
 * <p>{@code data} is {@code yelp} or {@code yelp10x}, which are generated, the name of a folder below {@code DIR/tsv},
 * or the path of a folder, with a slash in it. {@code folder} says the same of what is read from files. JMH's own
 * options are those of {@code -h}. Each data set is opened once for each benchmark and not timed, except where that is
 * what the benchmark is about.
 */
package askwalk.benchmark;
