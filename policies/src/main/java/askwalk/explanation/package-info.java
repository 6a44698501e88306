/**
 * Explanations of recommendations as paths on the graph. An {@link askwalk.explanation.Explainer} returns the path of a
 * conversation to an item, user → accepted attributes → item, as in Conversational Path Reasoning (arXiv:2007.00194),
 * with a text for the user; and other paths to the same item, which {@link askwalk.explanation.AlternativePath}
 * describes. {@link askwalk.explanation.PathExport} writes paths as DOT and GraphML.
 *
 * <p>Explanations state only facts of the graph: two attributes in a row are joined if an item that was a candidate
 * when the second was accepted carries both, and an attribute and the item if the item carries it. Missing steps are
 * left out.
 */
package askwalk.explanation;
