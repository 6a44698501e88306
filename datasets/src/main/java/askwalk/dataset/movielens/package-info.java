/**
 * The layout of the MovieLens data sets that come as CSV files, such as ml-latest-small, ml-latest and ml-25m: UTF-8,
 * commas between fields, double quotes where a field has a comma. The older {@code .dat} files (ml-1m, ml-10m) are not
 * read. Cite Harper and Konstan, The MovieLens Datasets, ACM TiiS 5(4), 2015; the terms of GroupLens allow research,
 * and no commercial use without permission.
 *
 * <table>
 * <caption>The files, which must both be there</caption>
 * <tr><th>file</th><th>what is read from it</th></tr>
 * <tr><td>movies.csv</td><td>movieId, title, genres (with | between them): items and attributes</td></tr>
 * <tr><td>ratings.csv</td><td>userId, movieId, rating, timestamp: the interactions</td></tr>
 * </table>
 *
 * <p><b>Attributes.</b> Each genre is a fine attribute under the coarse one "genre", and each decade, from the year in
 * brackets at the end of a title, one under "decade": "Heat (1995)" has "1990s". "(no genres listed)" gives none. Tags,
 * links and genome scores are not read: free tags would be another data set.
 *
 * <p><b>Interactions.</b> A rating is an interaction whatever its value; it says that the user saw the film. The value
 * is checked, may be missing and is not used.
 *
 * <p><b>Splits.</b> {@code TIME} (the default) and {@code RANDOM}, both by user. Many ratings of a user have the same
 * second, since the site shows films in lists; among those the seed decides.
 */
package askwalk.dataset.movielens;
