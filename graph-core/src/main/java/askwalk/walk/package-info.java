/**
 * One conversation's walk over the graph: {@link askwalk.walk.Walk} keeps the candidate items, counts their attributes,
 * lists the attributes that are one step away, and records the path. Policies read it through
 * {@link askwalk.walk.WalkView}.
 *
 * <p>The walk is that of Conversational Path Reasoning (arXiv:2007.00194): an accepted attribute is the next vertex of
 * the path, and from there attribute–item–attribute steps lead through the candidate items. A rejected attribute
 * removes no item.
 */
package askwalk.walk;
