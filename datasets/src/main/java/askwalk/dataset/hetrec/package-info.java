/**
 * The layout of the HetRec 2011 Last.fm data ("hetrec2011-lastfm-2k"): tab-separated files with a header, as they come
 * out of the archive. Cite Cantador, Brusilovsky and Kuflik, 2nd Workshop on Information Heterogeneity and Fusion in
 * Recommender Systems, RecSys 2011. The data are for non-commercial use.
 *
 * <table>
 * <caption>The files, of which those with a star must be there</caption>
 * <tr><th>file</th><th>what is read from it</th></tr>
 * <tr><td>artists.dat *</td><td>id, name: the items</td></tr>
 * <tr><td>tags.dat *</td><td>tagID, tagValue: the attributes; UTF-8 or, as in the archive, ISO 8859-1</td></tr>
 * <tr><td>user_artists.dat *</td><td>userID, artistID, weight: the interactions; the weight is checked and not used</td></tr>
 * <tr><td>user_taggedartists.dat *, else user_taggedartists-timestamps.dat</td><td>userID, artistID, tagID and the date:
 * what artists have, what users like, and times</td></tr>
 * <tr><td>user_friends.dat</td><td>userID, friendID</td></tr>
 * </table>
 *
 * <p>Artists that occur in tag assignments alone become items too, named "artist N"; in the archive there are 390. All
 * tags become attributes, also the 2,197 of 11,946 that nobody gave: they hang on no item, so no conversation reaches
 * them, and the number stays the published one. Pictures and links are not read. Names are taken as they are, also the
 * few that the archive has garbled ("BallakÃ© Sissoko", "ko?n").
 *
 * <p><b>Who tagged what.</b> An artist has every tag that any user gave to it, as in published work; a user's own tags
 * on a validation or test artist are among them. A user {@code LIKES} only the tags given to artists that are this
 * user's training items, since the others would tell which artists these are; so the likes depend on the split.
 *
 * <p>Users may occur in tag assignments or friendships alone. Such a file is refused if it has no user of
 * user_artists.dat, or if fewer than one user in ten is there and some are in another spelling.
 *
 * <p><b>Splits.</b> The archive gives none. {@code RANDOM} is the default. For {@code TIME}, the time of an interaction
 * is that of the user's earliest tag on the artist; 22.3 % of the interactions (20,664 of 92,834) have one, and the
 * others come first, so only users who tag much are really split by time. Dates before 2002, when Last.fm began, are no
 * times (five assignments in the archive); dates that do not exist are mistakes.
 */
package askwalk.dataset.hetrec;
