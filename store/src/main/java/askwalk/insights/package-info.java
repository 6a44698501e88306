/**
 * Figures of conversations, computed from their events alone: questions, lists, exits, outcomes, items, paths and
 * policies. {@link askwalk.insights.InsightsReader} reads stores and files of dialogues, and
 * {@link askwalk.insights.Insights} has the figures, which {@link askwalk.insights.InsightsJson} and
 * {@link askwalk.insights.InsightsPage} show.
 */
package askwalk.insights;
