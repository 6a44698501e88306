package askwalk.conversation;

import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.STYLE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.AttributeTexts;
import askwalk.graph.AttributeTexts.Field;
import askwalk.graph.AttributeTexts.Kind;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The texts of a conversation in another language, and those of an attribute or a group. */
class ConversationWordingTest {

    private static final Wording GERMAN = Wording.of(Locale.GERMAN);

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void theQuestionOfAnAttributePrecedesThatOfItsGroup() {
        Wording wording = GERMAN.with(Message.QUESTION_BINARY, "{attribute}?")
                .withTexts(AttributeTexts.NONE
                        .with("de", text(Kind.ATTRIBUTE, JAZZ, Field.NAME), "Der Jazz")
                        .with("de", text(Kind.GROUP, STYLE, Field.QUESTION), "Stil {attribute}?")
                        .with("de", text(Kind.ATTRIBUTE, ROCK, Field.QUESTION), "Rockst du?")
                        .with("en", text(Kind.ATTRIBUTE, TRUMPET, Field.QUESTION), "Trumpet?"));

        assertThat(Ask.about(JAZZ).question(wording, graph)).isEqualTo("Stil Der Jazz?");
        assertThat(Ask.about(ROCK).question(wording, graph)).isEqualTo("Rockst du?");
        assertThat(Ask.about(TRUMPET).question(wording, graph)).isEqualTo("trumpet?");
        assertThat(Ask.about(JAZZ, ROCK).question(wording, graph)).isEqualTo("Was davon magst du?");
        assertThat(new Ask(Ids.of(JAZZ, ROCK), STYLE).question(wording, graph))
                .isEqualTo(name(STYLE) + ": Was davon magst du?");
    }

    @Test
    void aCoarseAttributeHasAQuestionOfItsOwn() {
        Wording wording = GERMAN.withTexts(AttributeTexts.NONE
                .with("de", text(Kind.ATTRIBUTE, STYLE, Field.QUESTION), "Welcher Stil?")
                .with("de", text(Kind.GROUP, STYLE, Field.HINT), "ein Stil"));

        assertThat(new Ask(Ids.of(JAZZ, ROCK), STYLE).question(wording, graph)).isEqualTo("Welcher Stil?");
        assertThat(Ask.about(JAZZ).question(wording, graph)).isEqualTo("Magst du jazz?");
        assertThat(Ask.about(JAZZ).hint(wording, graph)).contains("(ein Stil)");
        assertThat(Ask.about(SAX).hint(wording, graph)).isEmpty();
    }

    @Test
    void reasonsAreDataAndText() {
        Conversation talk = new Conversations(
                        graph,
                        RulePolicy.askFirst(3, graph, new UniformPreference().create(PreferenceSetup.of(graph))),
                        Protocols.of(5, 2))
                .withWording(GERMAN)
                .start(WalkView.UNKNOWN_USER, Ids.of(JAZZ), new Seed(1));
        Proposal proposal = talk.next();

        assertThat(proposal.why()).isInstanceOf(Reason.Split.class);
        Reason.Split split = (Reason.Split) proposal.why();
        assertThat(proposal.action()).isEqualTo(Ask.about(split.attribute()));
        assertThat(split.candidates()).isEqualTo(3);
        assertThat(proposal.reason())
                .isEqualTo("die Frage nach " + name(split.attribute()) + " trennt " + split.carriers()
                        + " der 3 Treffer, die alles haben, was du magst, von den übrigen");
        assertThat(split.text(Wording.ENGLISH, graph.catalogue()))
                .isEqualTo(name(split.attribute()) + " would tell apart " + split.carriers()
                        + " of the 3 items that have all you said yes to");
    }

    @Test
    void numbersHaveTheFormatOfTheLanguage() {
        Reason.Information information =
                new Reason.Information(0.931, 2.25, List.of(new Reason.AttributeProbability(JAZZ, 0.25)));

        assertThat(information.text(GERMAN, graph.catalogue()))
                .isEqualTo("die Antwort bringt voraussichtlich 0,93 von 2,3 Bit der Information, die noch fehlt: jazz"
                        + " teilt die Treffer nach Wahrscheinlichkeit 25 zu 75");
        AnswerEffect effect = new AnswerEffect(new Turn(Ask.about(JAZZ), Answer.YES), false, 0.005, 0.04);
        assertThat(effect.bits()).isEqualTo(3);
        assertThat(effect.text(GERMAN, graph.catalogue())).isEqualTo("Ja zu jazz: 0,50 % auf 4 %, +3,0 Bit");
        assertThat(effect.text(Wording.ENGLISH, graph.catalogue())).isEqualTo("yes to jazz: 0.50 % to 4 %, +3.0 bits");
    }

    private AttributeTexts.Key text(Kind kind, int attribute, Field field) {
        return new AttributeTexts.Key(kind, graph.catalogue().key(VertexType.ATTRIBUTE, attribute), field);
    }

    private String name(int attribute) {
        return graph.catalogue().attributeName(attribute);
    }
}
