package askwalk.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueTrace;
import askwalk.evaluation.PathFigures;
import askwalk.experiment.Sample;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.simulation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsFileTest {

    private static final Catalogue CATALOGUE = Sample.dataset().graph().catalogue();
    private static final String HEADER =
            "index,user,item,success,actions,rank,questions,path_length,path_valid,answer_effect,turns,wanted";

    @TempDir
    private Path temp;

    @Test
    void rowsAreReadAsTheyWereWritten() throws IOException {
        List<DialogueRow> rows = List.of(
                row(2, new Outcome(true, 3, 2, 1), 0.5, new DialogueTrace("N 0 1", 1)),
                row(3, new Outcome(true, 2, 1, 1), Double.NaN, new DialogueTrace("Y 2 N 0 1 L", 5)),
                row(4, new Outcome(false, 0, 0, 0), Double.NaN, new DialogueTrace("", 1)),
                row(5, new Outcome(false, 1, 0, 1), Double.NaN, new DialogueTrace("U L", 1)),
                row(6, new Outcome(false, 15, 0, 3), Double.NaN, null));
        String text = RowsFile.text(rows, CATALOGUE);

        assertThat(text.lines().map(line -> line.replaceAll("^([0-9]+),[^,]*,[^,]*,", "$1,")))
                .containsExactly(
                        HEADER,
                        "2,true,3,2,1,2,true,0.5,N 0 1,1",
                        "3,true,2,1,1,2,true,,Y 2 N 0 1 L,5",
                        "4,false,0,0,0,2,true,,,1",
                        "5,false,1,0,1,2,true,,U L,1",
                        "6,false,15,0,3,2,true,,,");
        assertThat(read(text, Protocol.IDEAL)).isEqualTo(rows);
    }

    @Test
    void formerFilesHaveNoTurns() throws IOException {
        String tuple = tuple();
        DialogueRow row = row(0, new Outcome(true, 3, 2, 1), 0.5, null);
        String former = HEADER.replace(",turns,wanted", "");
        assertThat(read(former + "\n" + tuple + ",true,3,2,1,2,true,0.5\n", Protocol.IDEAL))
                .containsExactly(row);
        assertThat(read(
                        former.replace("valid", "legal").replace("answer_effect", "fidelity") + "\n" + tuple
                                + ",true,3,2,1,2,true,0.5\n",
                        Protocol.IDEAL))
                .containsExactly(row);
        assertThat(read(former.replaceAll(",path.*", "") + "\n" + tuple + ",true,3,2,1\n", Protocol.IDEAL))
                .containsExactly(new DialogueRow(0, row.user(), row.item(), row.outcome()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true,3,2,1|N 0 1,|wanted: '', expected a whole number from 1 to 2147483647",
                "true,3,2,1|,1|turns: the turns '' are not those of a success: no list has an accepted item",
                "true,3,2,1|N 0 2,1|turns: 'N 0 2' accepts 2 items, but the user would accept 1",
                "true,3,2,1|N 0 x,1|turns: turn 3 is 'x', expected Y, N or U for a question, the number of accepted"
                        + " items for a list, or L at the end if the user left",
                "true,3,2,1|N 0 0,1|turns: the turns 'N 0 0' are not those of a success: no list has an accepted item",
                "true,2,2,1|N 0 1,1|turns: there are 2 actions, but 'N 0 1' has 3 turns up to the first hit",
                "false,2,0,1|N 0 0,1|turns: there are 2 actions, but 'N 0 0' has 3 turns",
                "true,1,1,0|1 0 0 0 0 0 0 0 0 0 0,1|turns: '1 0 0 0 0 0 0 0 0 0 0' has 11 turns, but the protocol"
                        + " allows 10",
            })
    void turnsAreThoseOfTheOutcome(String outcome, String turns, String message) {
        String text = HEADER + "\n" + tuple() + "," + outcome + ",2,true,," + turns + "\n";
        assertThatThrownBy(() -> read(text, Protocol.FACT_STRICT))
                .isInstanceOf(RunException.class)
                .hasMessage(temp.resolve("rows.csv") + ":2:" + message);
    }

    @Test
    void freeTurnsAreNoActions() throws IOException {
        String text = HEADER + "\n" + tuple() + ",true,2,1,1,2,true,,0 N 0 1,1\n";
        assertThat(read(text, Protocol.FACT_RELEASED).get(0).trace()).isEqualTo(new DialogueTrace("0 N 0 1", 1));
        String tooMany = HEADER + "\n" + tuple() + ",false,1,0,0,2,true,," + "0 ".repeat(12) + "0,1\n";
        assertThatThrownBy(() -> read(tooMany, Protocol.FACT_RELEASED))
                .hasMessageContaining(":turns: there are 1 actions, but '0 0");
    }

    private List<DialogueRow> read(String text, Protocol protocol) throws IOException {
        return new RowsReader(CATALOGUE).read(Files.writeString(temp.resolve("rows.csv"), text), protocol);
    }

    /** The first columns of a row of the first user and item. */
    private static String tuple() {
        return "0," + CATALOGUE.key(VertexType.USER, 0) + "," + CATALOGUE.key(VertexType.ITEM, 0);
    }

    private static DialogueRow row(int index, Outcome outcome, double answerEffect, DialogueTrace trace) {
        return new DialogueRow(index, 0, 0, outcome, new PathFigures(2, true, answerEffect), trace);
    }
}
