package askwalk.dataset.movielens;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.dataset.Splitter;
import askwalk.dataset.Table;
import askwalk.dataset.TimedInteractions;
import askwalk.dataset.ValueAttributes;
import askwalk.dataset.VertexKeys;
import askwalk.graph.VertexType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one folder with the MovieLens layout: the films, then the ratings. */
final class MovielensReader {

    private static final Pattern YEAR = Pattern.compile("\\(((\\d{3})\\d)\\)\\s*$");

    /** The name of the number that a title ends with. */
    private static final String YEAR_NUMBER = "year";

    private static final Description KNOWN = new Description(
            null,
            "MovieLens (Harper and Konstan, ACM TiiS 5(4), 2015), from grouplens.org",
            "GroupLens terms: research use; no commercial use without permission; cite Harper and Konstan",
            null,
            null);

    private final String layout;
    private final Format format;
    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final VertexKeys movies;
    private final VertexKeys users;

    MovielensReader(String layout, Format format, SourceFolder source, DatasetBuilder builder) {
        this.layout = layout;
        this.format = format;
        this.source = source;
        this.builder = builder;
        movies = new VertexKeys(source, builder, VertexType.ITEM, format.movies());
        users = new VertexKeys(source, builder, VertexType.USER, format.ratings());
    }

    void read(Split split) {
        source.require(layout, format.files());
        builder.describe(KNOWN);
        builder.noAttributesHint(
                "no row has a genre, and no title ends with a year in brackets; take a file with genres");
        readMovies();
        readRatings(split);
    }

    private void readMovies() {
        Table table = format.reading().movies(source, format);
        ValueAttributes attributes = new ValueAttributes(builder, format.movies());
        boolean withYears = source.options().numbers().columns().contains(YEAR_NUMBER);
        int id = table.column(Format.MOVIE);
        int title = table.column(Format.TITLE);
        while (table.next()) {
            String name = table.field(title).strip();
            int movie = movies.define(table, id, name);
            if (movie < 0) {
                continue;
            }
            for (String genre : format.reading().genres(table)) {
                attributes.add(movie, "genre", genre, genre, table);
            }
            Matcher year = YEAR.matcher(name);
            if (year.find()) {
                String decade = year.group(2) + "0s";
                attributes.add(movie, "decade", decade, decade, table);
                if (withYears) {
                    builder.schema().number(YEAR_NUMBER, movie, Integer.parseInt(year.group(1)));
                }
            }
        }
        attributes.finish();
    }

    private void readRatings(Split split) {
        Table table = format.reading().ratings(source, format);
        NumberReader numbers = new NumberReader(source, table);
        int user = table.column(Format.USER);
        int movie = table.column(Format.MOVIE);
        int rating = table.column(Format.RATING);
        int timestamp = table.column(Format.TIMESTAMP);
        TimedInteractions ratings = new TimedInteractions(format.ratings());
        while (table.next()) {
            int item = movies.find(table, movie);
            boolean rated = numbers.isNumberOrMissing(rating, "a rating");
            boolean timed = numbers.readTime(timestamp, split.method() == SplitMethod.TIME);
            if (item < 0 || !rated || !timed) {
                continue;
            }
            int userId = users.findOrAdd(table, user, "user ");
            if (userId >= 0) {
                ratings.add(userId, item, table.line(), numbers.time(), numbers.timeRest());
            }
        }
        if (ratings.pairs().size() == 0) {
            throw source.error(format.ratings(), "", "this file has no rating; fetch it again");
        }
        Splitter.split(builder, ratings, split);
    }
}
