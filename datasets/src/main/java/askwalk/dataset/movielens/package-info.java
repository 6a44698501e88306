/**
 * The layouts of the MovieLens data sets: {@code movielens} for those that come as CSV files, such as ml-latest-small,
 * ml-latest and ml-25m (UTF-8, commas between fields, double quotes where a field has a comma), {@code movielens1m} for
 * ml-1m and ml-10m, and {@code movielens100k} for ml-100k, both in UTF-8 or ISO 8859-1. Cite Harper and Konstan, The
 * MovieLens Datasets, ACM TiiS 5(4), 2015; the terms of GroupLens allow research, and no commercial use without
 * permission.
 *
 * <table>
 * <caption>The files of each layout; all are required</caption>
 * <tr><th>layout</th><th>file</th><th>content</th></tr>
 * <tr><td>movielens</td><td>movies.csv</td><td>movieId, title, genres (separated by |): items and attributes</td>
 * </tr>
 * <tr><td></td><td>ratings.csv</td><td>userId, movieId, rating, timestamp: the interactions</td></tr>
 * <tr><td>movielens1m</td><td>movies.dat, ratings.dat</td><td>the same, separated by ::, without a header</td></tr>
 * <tr><td>movielens100k</td><td>u.item</td><td>separated by |: id, title, three fields that are not read, and 0 or 1 for each genre</td></tr>
 * <tr><td></td><td>u.genre</td><td>the genres in the order of their columns, followed by | and a number</td></tr>
 * <tr><td></td><td>u.data</td><td>separated by tabs: user, film, rating, timestamp</td></tr>
 * </table>
 *
 * <p><b>Attributes.</b> Each genre is a fine attribute under the coarse one "genre", and each decade, from the year in
 * brackets at the end of a title, one under "decade": "Heat (1995)" has "1990s". "(no genres listed)" and "unknown"
 * give none. If {@link askwalk.dataset.NumberOptions} select it, the year is also a number of items named "year". Tags,
 * links and genome scores are not read.
 *
 * <p><b>Interactions.</b> Every rating is an interaction, whatever its value: the user saw the film. The value is
 * checked, may be missing and is not used.
 *
 * <p><b>Splits.</b> {@code TIME} (the default) and {@code RANDOM}, both within each user. Many ratings of a user share
 * the same second, since the site shows films in lists; the seed breaks these ties.
 */
package askwalk.dataset.movielens;
