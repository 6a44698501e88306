/**
 * Binary snapshots of data sets, which open many times faster than the text files.
 * {@link askwalk.dataset.snapshot.SnapshotCache} opens a folder through its snapshot as long as the folder is
 * unchanged, and reads the folder itself otherwise.
 *
 * <p>Format version 2. All numbers are little-endian; an int has four bytes. A <i>text</i> is an int with its length in
 * bytes, then UTF-8, or the length -1 for null. <i>Ints</i> are an int with their count, then as many ints.
 *
 * <table>
 * <caption>The parts, in this order</caption>
 * <tr><th>part</th><th>content</th></tr>
 * <tr><td>magic</td><td>the eight ASCII characters {@code ASKWSNAP}</td></tr>
 * <tr><td>version</td><td>int 2</td></tr>
 * <tr><td>fingerprint</td><td>int count, then a text with path and one with SHA-256 for each file read; int count, then a
 *     text for each file that was missing; int count, then for each listing a text with the ending, an int count and the
 *     names as texts</td></tr>
 * <tr><td>manifest</td><td>texts: name, layout, origin, licence, split rule, protocol; int: number of coarse attributes,
 *     which are the last of the attributes that are not derived</td></tr>
 * <tr><td>catalogue</td><td>for users, items and attributes: int count; then keys, then names, each as ints with the
 *     length of each in bytes, and an int with the sum followed by the UTF-8 of all</td></tr>
 * <tr><td>edges</td><td>for INTERACTED_WITH, FRIEND_OF, LIKES, HAS_ATTRIBUTE, CHILD_OF and LACKS_ATTRIBUTE: ints with the number of edges
 *     from each source, ints with the targets, ascending for each source</td></tr>
 * <tr><td>schema</td><td>int count, then for each group texts with key and name, and an int: 1 if complete, plus 2 if
 *     exclusive; int count, then a text for each column of numbers. If both counts are 0, the next three have no element:
 *     ints with the group of each attribute or -1, ints with 1 for each derived attribute, ints with the column of each
 *     range or -1. For each range, lower and upper bound as doubles, and int 1 if it is a cut. For each column, a double
 *     for each item</td></tr>
 * <tr><td>tuples</td><td>for training, validation and test: ints with the users, ints with the items</td></tr>
 * <tr><td>optional parts</td><td>int: the sum of 1 if there are user attributes and 2 if there are texts</td></tr>
 * <tr><td>user attributes</td><td>if there are any: ints with the number of attributes on each user's list, ints with the
 *     attributes</td></tr>
 * <tr><td>hidden attributes</td><td>ints with the number of hidden attributes of each item, or no int if there are none;
 *     ints with the attributes</td></tr>
 * <tr><td>texts</td><td>if there are any: int count; then for each language a text with its code, an int count, and for
 *     each text four texts: kind, key, field and itself</td></tr>
 * <tr><td>checksum</td><td>CRC-32C of all bytes before it, in four bytes</td></tr>
 * </table>
 *
 * <p>A file that deviates from this format in any byte is refused. Snapshots only save time and may be deleted.
 */
package askwalk.dataset.snapshot;
