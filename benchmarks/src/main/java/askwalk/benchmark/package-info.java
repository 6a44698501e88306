/**
 * JMH benchmarks of the parts of a turn: candidate update, attribute counts, scoring; and of a dialogue and of loading.
 * They are built and tested with the other modules and are not part of any artifact.
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
 * or the path of a folder, with a slash in it. {@code folder} is the same for data sets that are read from files. The
 * options of JMH are listed by {@code -h}. Each data set is opened once for each benchmark; only the loading benchmark
 * times this.
 */
package askwalk.benchmark;
