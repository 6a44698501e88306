/**
 * The layout of the data release of EAR (arXiv:2002.09102): JSON files in one folder, {@code FM-train-data-lastfm}. The
 * folder itself or the one around it can be opened.
 *
 * <table>
 * <caption>The files, of which those with a star must be there</caption>
 * <tr><th>file</th><th>what is read from it</th></tr>
 * <tr><td>item_dict.json *</td><td>items and, from feature_index, their attributes</td></tr>
 * <tr><td>review_dict_train.json *, review_dict_valid.json *, review_dict_test.json *</td><td>tuples</td></tr>
 * <tr><td>tag_map.json</td><td>ids of attributes, and names where a key is a text</td></tr>
 * <tr><td>user_map.json</td><td>ids of users, also of those without a tuple</td></tr>
 * </table>
 *
 * <p>{@code item_map.json} is not read: it has the items of {@code item_dict.json} once more. The release has no names
 * of items, no friends and no likes. Without {@code tag_map.json}, those attributes exist that an item has.
 *
 * <p><b>Two ways to split.</b> The paper's validation and test tuples serve its preference model. To train and to test
 * a policy, it pools them, shuffles the pool and cuts it in half: {@code halves}, which is the default here. The way
 * {@code given} takes the tuples as the files have them.
 *
 * <p>The released code shuffles with another generator, so halves made here have the same sizes as there and not the
 * same tuples. The release of SCPR has the tuples of one such cut as files, and the {@code scpr} layout reads those:
 * open that for figures on the very same test tuples. Where the released code draws what a user never interacted with,
 * it looks at validation and test tuples too; here they are in no edge of the graph.
 */
package askwalk.dataset.ear;
