package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.cli.chat.ChatListener;
import askwalk.conversation.StoredConversation;
import askwalk.experiment.SampleFiles;
import askwalk.experiment.text.FigureText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations about films, line by line. */
class ChatTest {

    private static final String ASKS_OPENING = "(A name, several with commas, or Enter for no idea) > ";

    @Test
    void saysWhatThereIsToTalkAbout() {
        ChatScript chat = ChatScript.type("quit");

        assertThat(chat.lines())
                .startsWith(
                        "movielens_small: 9,066 items, 31 attributes. You are a new user.",
                        "Type quit to leave at any time.",
                        "",
                        "What do you feel like? For example: Drama, Comedy, 2000s, 1990s, Thriller, Action, Romance,"
                                + " 2010s, 1980s, Adventure, Crime, Horror.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Comedy", "comedy", "  COMEDY ", "Comedy, comedy", "Comedy,"})
    void beginsWithWhatWasNamed(String opening) {
        ChatScript chat = ChatScript.type(opening, "why");

        assertThat(chat.out()).doesNotContain("I don't know").contains("\n[1] Do you like ");
        assertThat(chat.line("So far: ")).isEqualTo("So far: Comedy.");
        assertThat(chat.candidates()).containsExactly(carriers("Comedy"));
    }

    @Test
    void tellsAListenerOfEveryLineAndEveryTurn() {
        List<String> told = new ArrayList<>();
        ChatScript.observedBy(
                new ChatListener() {
                    @Override
                    public void inputRead() {
                        told.add("line");
                    }

                    @Override
                    public void turnCompleted(StoredConversation conversation) {
                        told.add("turn " + conversation.conversation().turns().size());
                    }
                },
                "Comedy",
                "no",
                "why",
                "no",
                "quit");

        assertThat(told).containsExactly("line", "line", "turn 1", "line", "line", "turn 2", "line");
    }

    @Test
    void beginsWithSeveralThings() {
        ChatScript chat = ChatScript.type("war, Comedy", "why");

        assertThat(chat.line("So far: ")).isEqualTo("So far: War → Comedy.");
        assertThat(chat.candidates()).containsExactly(carriers("War", "Comedy"));
    }

    @Test
    void beginsWithoutAnIdea() {
        ChatScript chat = ChatScript.type("", "why");

        assertThat(chat.candidates()).containsExactly(9_066);
        assertThat(chat.out()).doesNotContain("So far");
    }

    @Test
    void namesTheNearestOfWhatItKnows() {
        ChatScript chat = ChatScript.type("comdy", "Western, dramma", "war", "why");

        assertThat(chat.out())
                .contains("I don't know 'comdy'. Did you mean Comedy?\n" + ASKS_OPENING)
                .contains("I don't know 'dramma'. Did you mean Drama?\n" + ASKS_OPENING);
        assertThat(chat.line("So far: ")).isEqualTo("So far: War.");
    }

    @Test
    void headingsAreNothingToWishFor() {
        ChatScript chat = ChatScript.type("genre", "decad", "quit");

        assertThat(chat.out())
                .contains("I don't know 'genre'. Did you mean ")
                .doesNotContain("mean genre")
                .doesNotContain("mean decade")
                .doesNotContain("[1]");
    }

    @Test
    void endsWithTheInput() {
        assertThat(ChatScript.type().out()).endsWith(ASKS_OPENING + "\nBye.\n").doesNotContain("[1]");
        assertThat(ChatScript.type("Comedy").out())
                .endsWith("(yes, no, ? (don't know), why, undo, quit) > \nBye.\n")
                .doesNotContain("[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit", "q", "exit", " QUIT "})
    void leavesOnRequest(String word) {
        assertThat(ChatScript.type(word, "Comedy").out()).endsWith("\nBye.\n").doesNotContain("[1]");
        assertThat(ChatScript.type("Comedy", "yes", word, "yes").out())
                .endsWith("\nBye.\n")
                .contains("[2]")
                .doesNotContain("[3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "y", "Yes"})
    void yesNarrowsAndIsRemembered(String yes) {
        ChatScript chat = ChatScript.type("Comedy", "why", yes, "why");

        String asked = chat.asked(1);
        assertThat(chat.lastLine("So far: ")).isEqualTo("So far: Comedy → " + asked + ".");
        assertThat(chat.candidates()).containsExactly(carriers("Comedy"), carriers("Comedy", asked));
        assertThat(chat.asked(2)).isNotEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "n", "?", "skip", "don't know"})
    void noAndDontKnowRemoveNothing(String word) {
        ChatScript chat = ChatScript.type("Comedy", word, "why");

        assertThat(chat.lastLine("So far: ")).isEqualTo("So far: Comedy.");
        assertThat(chat.candidates()).containsExactly(carriers("Comedy"));
        assertThat(chat.asked(2)).isNotEqualTo(chat.asked(1));
    }

    @Test
    void whySaysTheReason() {
        ChatScript chat = ChatScript.type("War", "why", "no", "no", "no", "why");

        String asked = chat.asked(1);
        assertThat(chat.line("Because "))
                .isEqualTo("Because " + asked + " would tell apart " + carriers("War", asked) + " of the "
                        + carriers("War") + " items that have all you said yes to.");
        assertThat(chat.lastLine("Because "))
                .isEqualTo("Because " + carriers("War") + " items have all you said yes to.");
    }

    @Test
    void undoTakesTheLastAnswerBack() {
        ChatScript chat = ChatScript.type("Comedy", "no", "yes", "why", "undo", "why", "undo", "why");

        assertThat(chat.numbers()).containsExactly(1, 2, 3, 2, 1);
        assertThat(chat.questions())
                .element(3)
                .isEqualTo(chat.questions().get(1))
                .isNotEqualTo(chat.questions().get(0));
        assertThat(chat.questions()).element(4).isEqualTo(chat.questions().get(0));
        String second = chat.questions().get(1);
        assertThat(chat.lines("So far: "))
                .containsExactly("So far: Comedy → " + second + ".", "So far: Comedy.", "So far: Comedy.");
    }

    @Test
    void undoTakesARecommendationBack() {
        ChatScript chat = ChatScript.type("Comedy", "no", "no", "no", "no", "undo");

        assertThat(chat.numbers()).containsExactly(1, 2, 3, 4, 5, 4);
        assertThat(chat.shown().get(2)).isEqualTo(chat.shown().get(0));
    }

    @Test
    void undoStopsAtTheOpening() {
        ChatScript chat = ChatScript.type("Comedy", "undo", "yes", "why");

        assertThat(chat.out()).contains("There is nothing to undo yet.\n");
        assertThat(chat.numbers()).containsExactly(1, 2);
        assertThat(chat.lastLine("So far: ")).startsWith("So far: Comedy → ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "1", "Yes Please"})
    void asksAgainAfterNonsense(String nonsense) {
        ChatScript chat = ChatScript.type("Comedy", nonsense, "yes");

        assertThat(chat.out())
                .contains("I did not understand '" + nonsense + "'.\n(yes, no, ? (don't know), why, undo, quit) > ");
        assertThat(chat.numbers()).containsExactly(1, 2);
    }

    @Test
    void asksAgainAfterAnEmptyLine() {
        ChatScript chat = ChatScript.type("Comedy", "", "yes");

        assertThat(chat.out()).doesNotContain("I did not understand").contains("quit) > (yes, no, ");
        assertThat(chat.numbers()).containsExactly(1, 2);
    }

    @Test
    void whyTellsWhatANoDoes() {
        ChatScript chat = ChatScript.type("Comedy", "no", "why");

        assertThat(chat.lastLine("You said no to "))
                .isEqualTo("You said no to " + chat.asked(1) + "; that is not asked again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "1,2", "yes", "-1", "1234567", "three"})
    void oneOfTheNumbersShownTakesAnItem(String nonsense) {
        ChatScript chat = ChatScript.type("Comedy", "no", "no", "no", nonsense);

        assertThat(chat.out())
                .contains("I did not understand '" + nonsense
                        + "'.\n(a number to take it, seen N, later N, no or ? for others, why, undo, quit) > ")
                .endsWith("\nBye.\n");
    }

    @Test
    void acceptedItemEndsItAndThePathExplainsIt() {
        ChatScript chat = ChatScript.type("Comedy", "yes", "no", "no", "3", "yes");

        List<String> films = chat.shown().get(0);
        assertThat(films).hasSize(10).doesNotHaveDuplicates();
        assertThat(titles()).containsAll(films);
        assertThat(chat.out())
                .endsWith("\nEnjoy " + films.get(2) + "!\nHow we got there: Comedy → " + chat.asked(1) + " → "
                        + films.get(2) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "none", "?"})
    void rejectedItemsAreNotShownAgain(String word) {
        ChatScript chat = ChatScript.type("Comedy", "no", "no", "no", word, word);

        List<String> all = chat.shown().stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void isOutOfIdeasAtTheCap() {
        List<String> typed = new ArrayList<>(List.of("Comedy"));
        typed.addAll(Collections.nCopies(40, "no"));

        ChatScript chat = ChatScript.type(typed.toArray(String[]::new));

        assertThat(chat.numbers()).hasSize(15).endsWith(15);
        assertThat(chat.out()).endsWith("\nI am out of ideas, sorry. Start again with another wish?\n");
    }

    @Test
    void enumeratedQuestionsAreAnsweredWithNumbers() {
        ChatScript chat = ChatScript.enumerated("Comedy", "why", "1, 7", "why", "no", "why");

        assertThat(chat.lines()).contains("[1] Which genre do you like?");
        List<String> genres = chat.shown().get(0);
        assertThat(genres).contains("Action", "Drama", "Western").doesNotContain("Comedy", "1990s");
        assertThat(chat.out()).contains("(numbers separated by commas, no (none), ? (don't know), why, undo, quit) > ");
        assertThat(chat.lines()).contains("[2] Which decade do you like?");
        assertThat(chat.shown().get(1)).contains("1990s").doesNotContain("Drama");
        String path = "So far: Comedy → " + genres.get(0) + " → " + genres.get(6) + ".";
        assertThat(chat.lines("So far: ")).containsExactly("So far: Comedy.", path, path);
        assertThat(chat.lines()).contains("[3] How about one of these?");
        assertThat(chat.candidates())
                .containsExactly(
                        carriers("Comedy"),
                        carriers("Comedy", genres.get(0), genres.get(6)),
                        carriers("Comedy", genres.get(0), genres.get(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "0", "1,99", "1;2", "drama"})
    void enumeratedQuestionsNeedNumbers(String nonsense) {
        assertThat(ChatScript.enumerated("Comedy", nonsense).out())
                .contains("I did not understand '" + nonsense + "'.\n(numbers separated by commas, ")
                .doesNotContain("[2]");
    }

    @Test
    void knownUsersAreWhereThePathBegins() {
        ChatScript chat = ChatScript.as("17", "Comedy", "why", "no", "no", "no", "1");

        assertThat(chat.lines().get(0)).endsWith(" You are user 17.");
        assertThat(chat.line("So far: ")).isEqualTo("So far: user 17 → Comedy.");
        assertThat(chat.line("How we got there: ")).startsWith("How we got there: user 17 → Comedy → ");
    }

    @Test
    void shownItemsNameTheWishesThatTheyDoNotMeet() {
        ChatScript chat = ChatScript.type("Comedy", "no", "yes", "yes");

        String refused = chat.asked(1);
        List<String> unmet = chat.shown().get(0).stream()
                .map(title -> attributes(title).contains(refused) ? " (with: " + refused + ")" : null)
                .toList();
        assertThat(chat.unmet()).isEqualTo(unmet).contains(null, " (with: " + refused + ")");
    }

    @Test
    void whenNothingFitsTheSmallestWishesToGiveUpAreNamed() {
        ChatScript chat = ChatScript.type("Western, Horror, War");

        assertThat(chat.lines())
                .contains("No item meets all your wishes; without 'Horror': 9 items, without 'Western': 5 items,"
                        + " without 'War': 4 items.");
        assertThat(carriers("Western", "War")).isEqualTo(9);
        assertThat(chat.unmet()).doesNotContainNull();
    }

    @Test
    void whatIfTellsWhatAnotherAnswerWouldLeadTo() {
        ChatScript chat =
                ChatScript.type("Comedy", "yes", "what if 1 no", "What if 0 no", "what if 2 no", "what if 1 x");

        assertThat(chat.lines("Then I would ask about "))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("; " + FigureText.format("%,d", carriers("Comedy")) + " items would remain.");
        assertThat(chat.lines()).contains("There is no answer [2].", "I did not understand 'x'.");
        assertThat(chat.numbers()).containsExactly(1, 2);
    }

    @Test
    void whyNotTellsWhichAnswersKeepAnItemFromTheList() {
        ChatScript chat = ChatScript.type("Western", "why not toy story (1995)", "why not Toast", "no", "no", "no");

        assertThat(chat.lines())
                .contains(
                        "Toy Story (1995) (without: Western) would be on my list with 'no' to Western in the opening.",
                        "I don't know 'Toast'.");
        String first = chat.shown().get(0).get(0);
        assertThat(ChatScript.type("Western", "no", "no", "no", "why not " + first)
                        .line(first))
                .endsWith(" is on the list that I would show now.");
    }

    private static List<String> attributes(String title) {
        Map<String, String> names = SampleFiles.rows("attributes.tsv").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        List<String> items = SampleFiles.rows("items.tsv").stream()
                .filter(row -> row.get(1).equals(title))
                .map(row -> row.get(0))
                .toList();
        return SampleFiles.rows("item_attributes.tsv").stream()
                .filter(row -> items.contains(row.get(0)))
                .map(row -> names.get(row.get(1)))
                .toList();
    }

    /** Returns the number of films with all of these attributes, counted in the files. */
    private static int carriers(String... attributes) {
        Set<String> keys = SampleFiles.rows("attributes.tsv").stream()
                .filter(row -> List.of(attributes).contains(row.get(1)))
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
        return (int) SampleFiles.rows("item_attributes.tsv").stream()
                .filter(row -> keys.contains(row.get(1)))
                .collect(Collectors.groupingBy(row -> row.get(0), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count == attributes.length)
                .count();
    }

    private static Set<String> titles() {
        return SampleFiles.rows("items.tsv").stream().map(row -> row.get(1)).collect(Collectors.toSet());
    }
}
