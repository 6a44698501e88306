package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations about four films, all of them new, for 5, 15, 25 and 35, with a cut at 20. */
class ChatNumbersTest {

    @TempDir
    private Path shop;

    @BeforeEach
    void writeShop() throws IOException {
        file("items.tsv", "id\tname\n1\tAlpha\n2\tBeta\n3\tGamma\n4\tDelta\n");
        file("attributes.tsv", "id\tname\n1\tnew\n");
        file("item_attributes.tsv", "item\tattribute\n1\t1\n2\t1\n3\t1\n4\t1\n");
        file("interactions_train.tsv", "user\titem\n1\t1\n1\t2\n1\t3\n1\t4\n");
        file("item_values.tsv", "item\tattribute\tnumber\n1\tprice\t5\n2\tprice\t15\n3\tprice\t25\n4\tprice\t35\n");
        file("ranges.tsv", "attribute\tcut\nprice\t20\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(shop.resolve(name), text);
    }

    private Cli chat(String typed, String... more) {
        String[] words = {"chat", "--dataset", shop.toString(), "--policy", "ask-first:1"};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Cli chat = Cli.type(typed, all);
        assertThat(chat.exitCode()).as(chat.err()).isZero();
        return chat;
    }

    @Test
    void aPriceIsAskedFor() {
        assertThat(chat("\nno\n1\n").out())
                .contains("[1] price: ", "?\n", "[2] How about one of these?")
                .containsAnyOf("Enjoy Alpha!", "Enjoy Beta!", "Enjoy Gamma!", "Enjoy Delta!");
    }

    @Test
    void aTypedLimitAnswersTheQuestionAndLimitsTheList() {
        String out = chat("\nunder 10\n1\n").out();
        assertThat(out)
                .contains("[1] price: ", "From now on: price < 10.", "[2] How about one of these?\n   1. Alpha\n")
                .contains("Enjoy Alpha!")
                .doesNotContain("Beta", "Gamma", "Delta");
    }

    @Test
    void aLimitSkipsAList() {
        String out = chat("new\n?\nover 30\n1\n").out();
        assertThat(out).contains("From now on: price > 30.").contains("Enjoy Delta!");
    }

    @Test
    void itemsAreExcludedByAPrice() {
        String out = chat("\nyes\n1\n", "--exclude", "price > 10").out();
        assertThat(out).contains("Alpha").doesNotContain("Beta", "Gamma", "Delta");
        Cli refused = Cli.run("chat", "--dataset", shop.toString(), "--exclude", "weight > 10");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--exclude \"weight > 10\": items have no number 'weight'; they have price");
    }

    @Test
    void aPriceIsAskedForInGerman() {
        String out = chat("\nhöchstens 6,50\n1\n", "--lang", "de").out();
        assertThat(out)
                .containsPattern("\\[1] price: (höchstens|über) 20\\?")
                .contains("Ab jetzt gilt: price <= 6,5.", "Alpha")
                .doesNotContain("at most", "How about");
    }
}
