package askwalk.policy.infogain.prior;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.graph.AttributeLists;
import askwalk.graph.Ids;
import askwalk.preference.TopItems;
import askwalk.walk.Response;
import java.util.Arrays;

/**
 * Remembers which items fit what the user said at first, and shows items until the dialogue is over. For one thread at
 * a time.
 */
final class OpeningWatch implements Policy {

    private int[] items = new int[0];

    /** The items that fitted the opening of the last conversation, ascending. */
    int[] items() {
        return items;
    }

    @Override
    public Session start(Context context) {
        TopItems top = new TopItems((ids, size, into) -> Arrays.fill(into, 0, size, 0), context.seed());
        return new Session() {
            private Ids refused = Ids.of();

            @Override
            public Action next() {
                if (context.turn() == 0) {
                    items = fitting(context.walk().candidates(), refused);
                }
                return new Recommend(top.pick(context.walk(), context.listSize()));
            }

            @Override
            public void open(Action action, Answer answer) {
                for (int i = 0; i < action.subjects().size(); i++) {
                    if (answer.responses().get(i) == Response.REJECTED) {
                        refused = refused.plus(action.subjects().get(i));
                    }
                }
            }

            @Override
            public void observe(Action action, Answer answer) {
                // the walk has all that matters
            }

            @Override
            public String reason(Action action) {
                return "it only watches";
            }
        };
    }

    private static int[] fitting(AttributeLists rows, Ids refused) {
        int[] fitting = new int[rows.size()];
        int size = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (!carriesAny(rows, row, refused)) {
                fitting[size++] = rows.items()[row];
            }
        }
        return Arrays.copyOf(fitting, size);
    }

    private static boolean carriesAny(AttributeLists rows, int row, Ids attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            if (Arrays.binarySearch(rows.attributes(), rows.starts()[row], rows.ends()[row], attributes.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
