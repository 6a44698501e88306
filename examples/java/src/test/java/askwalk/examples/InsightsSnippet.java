package askwalk.examples;

import askwalk.conversation.ConversationStore;
import askwalk.graph.Catalogue;
import askwalk.insights.InsightNames;
import askwalk.insights.Insights;
import askwalk.insights.InsightsPage;
import askwalk.insights.InsightsReader;
import askwalk.insights.QuestionFigures;

/** Insights of a store. */
final class InsightsSnippet {

    private InsightsSnippet() {}

    static String run(ConversationStore store, Catalogue names) {
        // insights:start
        Insights insights = InsightsReader.now().read(store).insights();
        for (QuestionFigures figures : insights.questions()) {
            String name = InsightNames.of(names).name(figures.question());
            System.out.println(
                    name + ": exit rate " + figures.showings().exitRate().value());
        }
        String page = InsightsPage.of(insights, InsightNames.of(names), "Conversations of this week");
        // insights:end
        return page;
    }
}
