package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Relation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of the layouts that become numbers of items. */
class NumberOptionsTest {

    @TempDir
    Path folder;

    @Test
    void columnsOfTheItemsFile() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "items.tsv", "id\tname\tprice", "10\ta\t5", "7\tb\t12.5", "8\tc\t", "9\td\tnan");

        assertThat(open(numbers(List.of(), Map.of())).graph().schema().isEmpty())
                .isTrue();
        Dataset data = open(numbers(List.of("price"), Map.of("price", "10")));

        assertThat(data.graph().values().known(0)).containsExactly(5, 12.5);
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .contains("10>price<=10", "10>price:..10", "7>price>10")
                .doesNotContain("8>price>10");
    }

    @Test
    void cutsReplaceThoseOfTheData() {
        Fixtures.tsv(folder);
        Fixtures.write(
                folder, "item_values.tsv", "item\tattribute\tnumber", "10\ty\t1", "7\ty\t2", "8\ty\t3", "9\ty\t4");
        Fixtures.write(folder, "ranges.tsv", "attribute\tcut", "y\t1");

        Dataset data = open(numbers(List.of(), Map.of("y", "quantiles:2")));

        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .contains("7>y<=2", "8>y>2")
                .doesNotContain("10>y<=1");
    }

    @Test
    void columnsOfRecboleOfAnyType() {
        Fixtures.write(folder, "x.inter", "user_id:token\titem_id:token", "1\t1", "1\t2");
        Fixtures.write(
                folder,
                "x.item",
                "item_id:token\tgenre:token\trelease_year:float\tseats:token",
                "1\tcar\t1999\t4",
                "2\tcar\t\t5");

        Dataset plain = open(NumberOptions.NONE);
        assertThat(plain.graph().schema().isEmpty()).isTrue();
        assertThat(plain.manifest().counts().fineAttributes()).isEqualTo(3);
        Dataset data = open(numbers(List.of("release_year", "seats"), Map.of()));
        assertThat(data.manifest().counts().fineAttributes()).isEqualTo(1);
        assertThat(data.graph().schema().columns()).containsExactly("release_year", "seats");
        assertThat(data.graph().values().known(0)).containsExactly(1999);
        assertThat(data.graph().values().known(1)).containsExactly(4, 5);
    }

    @Test
    void yearsOfMovies() {
        Fixtures.write(
                folder, "movies.csv", "movieId,title,genres", "1,Heat (1995),Crime", "2,Up (2009) ,Fun", "3,Odd,Fun");
        Fixtures.write(folder, "ratings.csv", "userId,movieId,rating,timestamp", "1,1,4,1", "1,2,4,2", "1,3,4,3");

        assertThat(open(NumberOptions.NONE).graph().schema().isEmpty()).isTrue();
        Dataset data = open(numbers(List.of("year"), Map.of("year", "2000")));

        assertThat(data.graph().values().known(0)).containsExactly(1995, 2009);
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .contains("1>year<=2000", "2>year>2000", "1>decade=1990s");
    }

    @Test
    void columnsOfCsv() {
        Fixtures.write(folder, "i.csv", "sku,kind,price", "1,a,2.5", "2,b,");
        Fixtures.write(folder, "o.csv", "who,sku", "u,1", "u,2");
        CsvImport files = new CsvImport(
                folder.resolve("i.csv"),
                "sku",
                "sku",
                List.of(new CsvImport.Attribute("kind", null)),
                folder.resolve("o.csv"),
                "who",
                "sku",
                null);

        Dataset data = files.read(
                "shop", ReadOptions.DEFAULT.withNumbers(numbers(List.of("price"), Map.of("price", "2"))), n -> {});

        assertThat(data.graph().values().known(0)).containsExactly(2.5);
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE)).contains("1>price>2");
    }

    @Test
    void mistakesAreReportedWithTheirPlace() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "items.tsv", "id\tname\tprice", "10\ta\tdear", "7\tb\t1", "8\tc\t1", "9\td\t1");
        refuses(
                numbers(List.of("price"), Map.of()),
                "/items.tsv:2:price: expected a number, such as 12.5, or an empty field, but found 'dear'");
        refuses(
                numbers(List.of("prise"), Map.of()),
                "/items.tsv:1: there is no column 'prise' for numbers among id, name, price");
        refuses(
                numbers(List.of(), Map.of("price", "1")),
                ": no item has a number 'price', and there are no other numbers; choose a column that holds numbers");
    }

    @Test
    void layoutsWithoutNumbersRefuseTheOption() {
        Fixtures.scpr(folder);
        refuses(
                numbers(List.of("price"), Map.of()),
                ": no item has a number 'price', and there are no other numbers; choose a column that holds numbers");
    }

    private void refuses(NumberOptions numbers, String message) {
        assertThatThrownBy(() -> open(numbers))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + message);
    }

    private static NumberOptions numbers(List<String> columns, Map<String, String> cuts) {
        Map<String, RangeCuts> parsed = new TreeMap<>();
        cuts.forEach((name, text) -> parsed.put(name, RangeCuts.parse(text)));
        return new NumberOptions(columns, new TreeMap<>(parsed));
    }

    private Dataset open(NumberOptions numbers) {
        DatasetLayout layout = Datasets.layoutOf(folder);
        return Datasets.open(
                folder, layout, Split.of(layout, folder), ReadOptions.DEFAULT.withNumbers(numbers), notice -> {});
    }
}
