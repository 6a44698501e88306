/**
 * The layouts of the MovieLens data sets: {@code movielens} for those that come as CSV files, such as ml-latest-small,
 * ml-latest and ml-25m (UTF-8, commas between fields, double quotes where a field has a comma), {@code movielens1m} for
 * ml-1m and ml-10m, and {@code movielens100k} for ml-100k, both in UTF-8 or ISO 8859-1. Cite Harper and Konstan, The
 * MovieLens Datasets, ACM TiiS 5(4), 2015; the terms of GroupLens allow research, and no commercial use without
 * permission.
 *
 * <table>
 * <caption>The files of a layout, which must all be there</caption>
 * <tr><th>layout</th><th>file</th><th>what is read from it</th></tr>
 * <tr><td>movielens</td><td>movies.csv</td><td>movieId, title, genres (with | between them): items and attributes</td>
 * </tr>
 * <tr><td></td><td>ratings.csv</td><td>userId, movieId, rating, timestamp: the interactions</td></tr>
 * <tr><td>movielens1m</td><td>movies.dat, ratings.dat</td><td>the same, with :: between fields and no header</td></tr>
 * <tr><td>movielens100k</td><td>u.item</td><td>with | between fields: id, title, three that are not read, and 0 or 1
 * for each genre</td></tr>
 * <tr><td></td><td>u.genre</td><td>the genres in the order of their columns, with | and a number behind</td></tr>
 * <tr><td></td><td>u.data</td><td>with tabs: user, film, rating, timestamp</td></tr>
 * </table>
 *
 * <p><b>Attributes.</b> Each genre is a fine attribute under the coarse one "genre", and each decade, from the year in
 * brackets at the end of a title, one under "decade": "Heat (1995)" has "1990s". "(no genres listed)" and "unknown"
 * give none. Tags, links and genome scores are not read: free tags would be another data set.
 *
 * <p><b>Interactions.</b> A rating is an interaction whatever its value; it says that the user saw the film. The value
 * is checked, may be missing and is not used.
 *
 * <p><b>Splits.</b> {@code TIME} (the default) and {@code RANDOM}, both by user. Many ratings of a user have the same
 * second, since the site shows films in lists; among those the seed decides.
 */
package askwalk.dataset.movielens;
