/**
 * Generated data sets of any size, for benchmarks, for tests and for users without data.
 *
 * <p>A {@link askwalk.dataset.synthetic.SyntheticSpec} gives the size and the skew;
 * {@link askwalk.dataset.synthetic.Synthetic#generate} generates the data set in memory. The same specification gives
 * the same data set on every Java virtual machine. The data have structure to learn: users have favourite attributes,
 * most of their items carry one of them, and most friends share a favourite. The data have no leak: likes come only
 * from training items, and neither ids nor the order of rows reveal popularity or role.
 *
 * <p>The generative process:
 *
 * <ul>
 *   <li>Items and attributes get a random rank and a weight that falls with the rank by Zipf's law.
 *   <li>An item draws its attributes by their weights; each attribute is first put on one item chosen at random.
 *   <li>A user has two to four favourite attributes. Nine in ten items of a user are drawn among those that carry a
 *       favourite, the others among all, always by the items' weights.
 *   <li>Each user's items are shuffled and split into training, validation and test, at least one in each.
 *   <li>Four in five friendships are between users who share a favourite.
 *   <li>A like is an attribute of a training item of the user.
 * </ul>
 *
 * <p>Results on generated data say nothing about real users; compare speed, not quality.
 */
package askwalk.dataset.synthetic;
