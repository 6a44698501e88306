package askwalk.dataset.movielens;

import askwalk.dataset.CsvTable;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.Interactions;
import askwalk.dataset.Keys;
import askwalk.dataset.Numbers;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.dataset.Splitter;
import askwalk.dataset.ValueAttributes;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one folder with the MovieLens layout: the films, then the ratings. */
final class MovielensReader {

    static final String MOVIES = "movies.csv";
    private static final String RATINGS = "ratings.csv";

    private static final String NO_GENRES = "(no genres listed)";
    private static final Pattern YEAR = Pattern.compile("\\((\\d{3})\\d\\)\\s*$");

    private static final Description KNOWN = new Description(
            null,
            "MovieLens (Harper and Konstan, ACM TiiS 5(4), 2015), from grouplens.org",
            "GroupLens terms: research use; no commercial use without permission; cite Harper and Konstan",
            null,
            null);

    private final String layout;
    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final Keys movies;
    private final Keys users;

    MovielensReader(String layout, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.source = source;
        this.builder = builder;
        movies = new Keys(source, builder, VertexType.ITEM, MOVIES);
        users = new Keys(source, builder, VertexType.USER, RATINGS);
    }

    void read(Split split) {
        source.require(layout, List.of(MOVIES, RATINGS));
        builder.describe(KNOWN);
        builder.causeOfNoAttributes("the column genres is empty in all rows, or says " + NO_GENRES
                + ", and no title ends with a year; take a file with genres");
        readMovies();
        readRatings(split);
    }

    private void readMovies() {
        CsvTable table = new CsvTable(source, MOVIES, "movieId", "title", "genres");
        ValueAttributes attributes = new ValueAttributes(builder, MOVIES);
        int id = table.column("movieId");
        int title = table.column("title");
        int genres = table.column("genres");
        while (table.next()) {
            String name = table.field(title).strip();
            int movie = movies.define(table, id, name);
            if (movie < 0) {
                continue;
            }
            for (String part : table.fieldOrEmpty(genres).split("\\|", -1)) {
                String genre = part.strip();
                if (!genre.isEmpty() && !genre.equals(NO_GENRES)) {
                    attributes.add(movie, "genre", genre, genre, table);
                }
            }
            Matcher year = YEAR.matcher(name);
            if (year.find()) {
                String decade = year.group(1) + "0s";
                attributes.add(movie, "decade", decade, decade, table);
            }
        }
        attributes.finish();
    }

    private void readRatings(Split split) {
        CsvTable table = new CsvTable(source, RATINGS, "userId", "movieId", "rating", "timestamp");
        Numbers numbers = new Numbers(source, table);
        int user = table.column("userId");
        int movie = table.column("movieId");
        int rating = table.column("rating");
        int timestamp = table.column("timestamp");
        Interactions ratings = new Interactions(RATINGS);
        while (table.next()) {
            int item = movies.find(table, movie);
            boolean rated = numbers.isNumberOrMissing(rating, "a rating");
            boolean timed = numbers.readTime(timestamp, split.method() == SplitMethod.TIME);
            if (item < 0 || !rated || !timed) {
                continue;
            }
            int by = users.findOrAdd(table, user, "user ");
            if (by >= 0) {
                ratings.add(by, item, table.line(), numbers.time(), numbers.timeRest());
            }
        }
        if (ratings.pairs().size() == 0) {
            throw source.error(RATINGS, "", "this file has no rating; fetch it again");
        }
        Splitter.split(builder, ratings, split);
    }
}
