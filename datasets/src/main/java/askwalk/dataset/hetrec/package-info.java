/**
 * The layout of the HetRec 2011 Last.fm data ("hetrec2011-lastfm-2k"): tab-separated files with a header, as in the
 * archive. Cite Cantador, Brusilovsky and Kuflik, 2nd Workshop on Information Heterogeneity and Fusion in Recommender
 * Systems, RecSys 2011. The data are for non-commercial use.
 *
 * <table>
 * <caption>The files; those with a star are required</caption>
 * <tr><th>file</th><th>content</th></tr>
 * <tr><td>artists.dat *</td><td>id, name: the items</td></tr>
 * <tr><td>tags.dat *</td><td>tagID, tagValue: the attributes; UTF-8 or, as in the archive, ISO 8859-1</td></tr>
 * <tr><td>user_artists.dat *</td><td>userID, artistID, weight: the interactions; the weight is checked and not used</td></tr>
 * <tr><td>user_taggedartists.dat *, or user_taggedartists-timestamps.dat</td><td>userID, artistID, tagID and the date: the attributes of artists, the likes of users, and times</td></tr>
 * <tr><td>user_friends.dat</td><td>userID, friendID</td></tr>
 * </table>
 *
 * <p>Artists that occur only in tag assignments become items too, named "artist N"; the archive has 390. All tags
 * become attributes, including the 2,197 of 11,946 that were never assigned: no item carries them, so no conversation
 * reaches them, but the number agrees with the published one. Pictures and links are not read. Names are used
 * unchanged, including a few that the archive has garbled ("BallakÃ© Sissoko", "ko?n").
 *
 * <p><b>Tags.</b> An artist has every tag that any user gave to it, as in published work, including a user's own tags
 * on a validation or test artist. A user {@code LIKES} only the tags given to artists that are this user's training
 * items, since the others would leak held-out items; so the likes depend on the split.
 *
 * <p>Users may occur only in tag assignments or friendships. Such a file is refused if none of its users is in
 * user_artists.dat, or if fewer than one in ten is and some are spelled differently there.
 *
 * <p><b>Splits.</b> The archive gives none. {@code RANDOM} is the default. For {@code TIME}, the time of an interaction
 * is that of the user's earliest tag on the artist; 22.3 % of the interactions (20,664 of 92,834) have one, and the
 * others come first, so only users with many tags are really split by time. Dates before 2002, when Last.fm was
 * founded, are ignored (five assignments in the archive); invalid dates are errors.
 */
package askwalk.dataset.hetrec;
