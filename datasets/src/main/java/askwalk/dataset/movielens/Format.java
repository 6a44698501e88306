package askwalk.dataset.movielens;

import askwalk.dataset.CsvTable;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The file format of a release of MovieLens.
 *
 * @param movies the file of films
 * @param ratings the file of ratings
 * @param others further required files
 * @param reading how the tables are read
 */
record Format(String movies, String ratings, List<String> others, Reading reading) {

    static final String MOVIE = "movieId";
    static final String TITLE = "title";
    static final String USER = "userId";
    static final String RATING = "rating";
    static final String TIMESTAMP = "timestamp";

    private static final String GENRES = "genres";
    private static final String NO_GENRES = "(no genres listed)";

    /** The genre of films without a known genre, in the release of 1998. */
    private static final String UNKNOWN = "unknown";

    /** A reader of the tables, which all have the columns named above. */
    interface Reading {

        Table movies(SourceFolder source, Format format);

        Table ratings(SourceFolder source, Format format);

        /** Returns the genres in the current row of the films. */
        List<String> genres(Table movies);
    }

    /** With commas and a header: ml-latest-small, ml-latest, ml-25m and later ones. */
    static final Format CSV = new Format("movies.csv", "ratings.csv", List.of(), new Reading() {
        @Override
        public Table movies(SourceFolder source, Format format) {
            return new CsvTable(source, format.movies, MOVIE, TITLE, GENRES);
        }

        @Override
        public Table ratings(SourceFolder source, Format format) {
            return new CsvTable(source, format.ratings, USER, MOVIE, RATING, TIMESTAMP);
        }

        @Override
        public List<String> genres(Table movies) {
            return listed(movies);
        }
    });

    /** With two colons and no header: ml-1m and ml-10m. */
    static final Format COLONS = new Format("movies.dat", "ratings.dat", List.of(), new Reading() {
        @Override
        public Table movies(SourceFolder source, Format format) {
            return new PlainTable(source, format.movies, "::", List.of(MOVIE, TITLE, GENRES));
        }

        @Override
        public Table ratings(SourceFolder source, Format format) {
            return new PlainTable(source, format.ratings, "::", List.of(USER, MOVIE, RATING, TIMESTAMP));
        }

        @Override
        public List<String> genres(Table movies) {
            return listed(movies);
        }
    });

    /** With tabs, bars and a column for each genre: ml-100k. */
    static final Format FLAGS = new Format("u.item", "u.data", List.of("u.genre"), new Reading() {

        private static final List<String> BEFORE = List.of(MOVIE, TITLE, "release", "video release", "url");

        @Override
        public Table movies(SourceFolder source, Format format) {
            List<String> columns = new ArrayList<>(BEFORE);
            PlainTable genres = new PlainTable(source, format.others.get(0), "|", List.of("genre", "number"));
            while (genres.next()) {
                columns.add(genres.field(0));
            }
            return new PlainTable(source, format.movies, "|", columns);
        }

        @Override
        public Table ratings(SourceFolder source, Format format) {
            return new PlainTable(source, format.ratings, "\t", List.of(USER, MOVIE, RATING, TIMESTAMP));
        }

        @Override
        public List<String> genres(Table movies) {
            List<String> genres = new ArrayList<>();
            for (int column = BEFORE.size(); column < movies.header().size(); column++) {
                String genre = movies.header().get(column);
                if (movies.fieldOrEmpty(column).equals("1") && !genre.equals(UNKNOWN)) {
                    genres.add(genre);
                }
            }
            return genres;
        }
    });

    /** Returns all required files. */
    List<String> files() {
        List<String> files = new ArrayList<>(List.of(movies, ratings));
        files.addAll(others);
        return files;
    }

    private static List<String> listed(Table movies) {
        List<String> genres = new ArrayList<>();
        for (String part : movies.fieldOrEmpty(movies.column(GENRES)).split("\\|", -1)) {
            String genre = part.strip();
            if (!genre.isEmpty() && !genre.equals(NO_GENRES)) {
                genres.add(genre);
            }
        }
        return genres;
    }
}
