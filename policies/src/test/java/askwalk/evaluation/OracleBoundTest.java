package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.simulation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleBoundTest {

    private static final DialogueRow SUCCESS_AT_3 = row(0, true, 3, 1);
    private static final DialogueRow SUCCESS_AT_5 = row(0, true, 5, 4);
    private static final DialogueRow FAILURE = row(0, false, 2, 0);

    @Test
    void aSuccessIsBetterThanAFailureAndAnEarlyOneThanALateOne() {
        assertThat(best(FAILURE, SUCCESS_AT_5)).isEqualTo(SUCCESS_AT_5);
        assertThat(best(SUCCESS_AT_5, FAILURE)).isEqualTo(SUCCESS_AT_5);
        assertThat(best(SUCCESS_AT_5, SUCCESS_AT_3)).isEqualTo(SUCCESS_AT_3);
        assertThat(best(SUCCESS_AT_3, SUCCESS_AT_5)).isEqualTo(SUCCESS_AT_3);
    }

    @Test
    void ofEqualOutcomesTheFirstStays() {
        DialogueRow other = row(0, true, 3, 2);
        assertThat(best(SUCCESS_AT_3, other)).isEqualTo(SUCCESS_AT_3);
        assertThat(best(other, SUCCESS_AT_3)).isEqualTo(other);
    }

    /** The best differs from dialogue to dialogue, and may be in any of the policies. */
    @Test
    void everyDialogueHasItsOwnBest() {
        OracleBound bound = new OracleBound();
        bound.add(List.of(row(4, true, 3, 1), row(7, false, 14, 3), row(9, false, 14, 0)));
        bound.add(List.of(row(4, false, 14, 2), row(7, true, 6, 5), row(9, false, 14, 1)));
        bound.add(List.of(row(4, true, 2, 1), row(7, true, 9, 8), row(9, false, 14, 2)));

        assertThat(bound.rows()).containsExactly(row(4, true, 2, 1), row(7, true, 6, 5), row(9, false, 14, 0));
    }

    @Test
    void otherDialoguesAreRejected() {
        OracleBound bound = new OracleBound();
        bound.add(List.of(SUCCESS_AT_3));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound.add(List.of()))
                .withMessage("expected 1 dialogues as before, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound.add(List.of(row(1, true, 3, 1))))
                .withMessage("expected dialogue 0 as before, not 1");
    }

    private static DialogueRow best(DialogueRow a, DialogueRow b) {
        OracleBound bound = new OracleBound();
        bound.add(List.of(a));
        bound.add(List.of(b));
        return bound.rows().get(0);
    }

    private static DialogueRow row(int index, boolean success, int actions, int questions) {
        return new DialogueRow(index, 0, 0, new Outcome(success, actions, success ? 1 : 0, questions));
    }
}
