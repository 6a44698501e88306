package askwalk.simulation.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.conversation.SimulatedUsers;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserModels;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserModelsTest {

    @Test
    void theLibraryHasTheseModels() {
        assertThat(UserModels.all())
                .extracting(UserModelProvider::name)
                .containsExactly(
                        "answers",
                        "drifting",
                        "impatient",
                        "partial",
                        "rates",
                        "silent",
                        "target-free",
                        "targets",
                        "truthful",
                        "vague",
                        "wrong",
                        "wrong-independent");
    }

    /** Equal users have equal texts, however they are typed. */
    @Test
    void textsAreCanonical() {
        Map.of(
                        "truthful",
                        "truthful",
                        "wrong:0",
                        "truthful",
                        "targets:1",
                        "truthful",
                        "silent:.50 + wrong:1e-1",
                        "silent:0.5+wrong:0.1",
                        "impatient:.1, 0+answers:rare",
                        "answers:rare+impatient:0.1,0.0")
                .forEach((typed, text) ->
                        assertThat(UserModels.parse(typed).text()).as(typed).isEqualTo(text));
    }

    @Test
    void theShortFormsAreTheSameUsers() {
        assertThat(UserModels.parse("wrong:0.1+silent:0.2"))
                .isEqualTo(Protocol.IDEAL.withNoise(new Noise(0.1, 0.2)).users());
    }

    @Test
    void someModelsChangeTheConversation() {
        assertThat(UserModels.parse("wrong-independent:0.1").repeats()).isTrue();
        assertThat(UserModels.parse("wrong-independent:0")).isEqualTo(SimulatedUsers.TRUTHFUL);
        assertThat(UserModels.parse("target-free").goesOn()).isTrue();
        SimulatedUsers others = UserModels.parse("wrong:0.1+silent:0.1+answers:rare+impatient:0.1,0.1+drifting:3");
        assertThat(others.repeats() || others.goesOn()).isFalse();
    }

    @Test
    void wrongTextsAreRefusedInOneLine() {
        refuses("", "there is no user model ''; there are answers, drifting, ");
        refuses("rude", "there is no user model 'rude'; there are answers, drifting, ");
        refuses("wrong:0.1+", "there is no user model ''; there are ");
        refuses("truthful:1", "user model 'truthful:1': it has no arguments, but '1' follows the colon");
        refuses("wrong", "user model 'wrong': expected P after the colon, not ''");
        refuses("wrong:1.1", "user model 'wrong:1.1': P is a number from 0 to 1, not '1.1'");
        refuses("wrong:NaN", "user model 'wrong:NaN': P is a number from 0 to 1, not 'NaN'");
        refuses("silent:much", "user model 'silent:much': P is a number from 0 to 1, not 'much'");
        refuses("impatient:0.1", "user model 'impatient:0.1': expected TURN,LIST after the colon, not '0.1'");
        refuses("impatient:0.1,2", "user model 'impatient:0.1,2': LIST is a number from 0 to 1, not '2'");
        refuses("targets:0", "user model 'targets:0': N is a whole number of at least 1, not '0'");
        refuses("drifting:1.5", "user model 'drifting:1.5': N is a whole number of at least 0, not '1.5'");
        refuses(
                "rates:none.tsv",
                "user model 'rates:none.tsv': none.tsv: this file cannot be read; expected answer rates");
        refuses("answers:all", "user model 'answers:all': expected popular or rare after the colon, not 'all'");
        refuses("wrong:0.1+wrong:0.2", "user model 'wrong:0.2': the user model 'wrong' is given twice");
        refuses(
                "targets:2+drifting:1",
                "the user models targets and drifting both change what the user looks for: name one");
    }

    @Test
    void aModelWithoutItsDataIsRefusedBeforeTheFirstDialogue() {
        for (String model : List.of("targets:2", "target-free")) {
            Testbed testbed =
                    Testbed.of(TinyGraphs.music(), Protocol.IDEAL.withUsers(UserModels.parse(model)), new Seed(1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DialogueSimulator(testbed, new ScriptedPolicy()))
                    .withMessageEndingWith("needs the tuples of the dialogues, which this simulation does not have");
        }
    }

    private static void refuses(String typed, String message) {
        assertThatIllegalArgumentException()
                .as(typed)
                .isThrownBy(() -> UserModels.parse(typed))
                .withMessageStartingWith(message);
    }
}
