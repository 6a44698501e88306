/**
 * The path that a conversation walked, user → accepted attributes → item, and whether its steps exist:
 * {@link askwalk.path.TranscriptStep} reads it from a transcript, {@link askwalk.path.PathQueries} queries the graph,
 * and {@link askwalk.path.PathCheck} checks that every step exists. Evaluation measures such paths, explanations
 * present them.
 */
package askwalk.path;
