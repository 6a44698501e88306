/**
 * The path that a conversation walked, user → accepted attributes → item, and whether its steps exist:
 * {@link askwalk.path.TranscriptStep} reads it from a transcript, {@link askwalk.path.PathQueries} asks the graph, and
 * {@link askwalk.path.PathCheck} says whether every step exists. Evaluation measures such paths, explanations tell
 * them.
 */
package askwalk.path;
