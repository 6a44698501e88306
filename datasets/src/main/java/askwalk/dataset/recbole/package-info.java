/**
 * The layout of RecBole's atomic files (arXiv:2011.01731): tab-separated files that all start with the name of the data
 * set, with a header of {@code name:type} for each column. Types are token, token_seq (tokens with spaces between
 * them), float and float_seq.
 *
 * <table>
 * <caption>The files</caption>
 * <tr><th>file</th><th>columns that are read</th></tr>
 * <tr><td>NAME.inter</td><td>user_id, item_id, rating, timestamp (the last two may be left out): to be split</td></tr>
 * <tr><td>NAME.train.inter, NAME.valid.inter, NAME.test.inter</td><td>the same, split already; only the first must be
 * there</td></tr>
 * <tr><td>NAME.item</td><td>item_id, and all others but floats</td></tr>
 * <tr><td>NAME.user</td><td>user_id</td></tr>
 * <tr><td>NAME.kg with NAME.link</td><td>head_id, relation_id, tail_id; item_id, entity_id</td></tr>
 * <tr><td>NAME.net</td><td>source_id, target_id: friends, in one or both directions</td></tr>
 * </table>
 *
 * <p>Either NAME.inter or the files that are split must be there, and NAME.item or the knowledge graph.
 *
 * <p><b>Names of fields.</b> Fields may have other names, which {@link askwalk.dataset.FieldNames} has from options or
 * from dataset.json. The ids of users and items need not be named where they are the only token column that ends in
 * "_id" and is not that of the others, such as business_id in NAME.item, and interactions have the same name for them.
 *
 * <p><b>Items.</b> The first column whose name has "title" or "name" in it gives the name; other such columns are not
 * read. Every value of a token column and every token of a token_seq column is a fine attribute under a coarse one with
 * the name of the column. So a column of free text makes an attribute of each word; take it out of the file, or give it
 * a name with "title" in it. An attribute's name is its value, with the column before it where two columns have the
 * value or it is a mere "True" or "False". Floats are no attributes, since no two items need have the same one. In the
 * knowledge graph, what a relation leads to from an item's entity is a fine attribute, "relation: tail", under a coarse
 * one with the name of the relation; relations of other entities are not read. As in RecBole itself, users and items
 * may occur in interactions alone; but if fewer than one item in ten is in NAME.item or NAME.link, the folder is
 * refused. Where there are both files, and where there is NAME.net, each may have many more ids than the interactions,
 * but if it has none of theirs, or fewer than one in ten is theirs and some are in another spelling, the folder is
 * refused too.
 *
 * <p><b>Interactions.</b> Every row is one, whatever its rating; a pair that stands twice is refused, unless
 * {@link askwalk.dataset.Repeats} say otherwise. A missing rating is no mistake, nor is a missing timestamp unless the
 * split is by time. Columns of the user file and further columns of interactions are not read.
 *
 * <p><b>Splits.</b> {@code GIVEN} is the default where NAME.train.inter is there, else {@code RANDOM}; {@code TIME}
 * needs timestamps.
 */
package askwalk.dataset.recbole;
