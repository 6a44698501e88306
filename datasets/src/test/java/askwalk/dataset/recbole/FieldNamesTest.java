package askwalk.dataset.recbole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose fields have names of their own, as those of many conversions have. */
class FieldNamesTest {

    @TempDir
    Path folder;

    private void shop() {
        Fixtures.write(
                folder,
                "shop.inter",
                "review_id:token\tuser_id:token\tbusiness_id:token\tstars:float\tdate:float",
                "r1\tu\ta\t4\t30",
                "r2\tu\tb\t4\t20",
                "r3\tu\tc\t4\t10");
        Fixtures.write(
                folder,
                "shop.item",
                "business_id:token\titem_name:token_seq\tcity:token",
                "a\tAlpha\tParis",
                "b\tBeta\tRome",
                "c\tGamma\tRome");
    }

    @Test
    void theOnlyIdOfTheRightKindIsTaken() {
        shop();

        Dataset data = Datasets.open(folder);

        assertThat(Fixtures.vertices(data, VertexType.ITEM)).containsExactly("a=Alpha", "b=Beta", "c=Gamma");
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .containsExactlyInAnyOrder("a>city=Paris", "b>city=Rome", "c>city=Rome");
        assertThat(data.manifest().counts().tuples().values()).containsExactly(2, 0, 1);
    }

    @Test
    void theOnlyOtherIdIsThatOfTheUsers() {
        shop();
        Fixtures.write(folder, "shop.inter", "business_id:token\tcustomer_id:token", "a\tx", "b\tx", "c\ty");
        Fixtures.write(folder, "shop.user", "customer_id:token\tage:float", "x\t3", "z\t4");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.USER))
                .containsExactly("x=user x", "z=user z", "y=user y");
    }

    @Test
    void ofTwoIdsNoneIsTakenForTheItems() {
        shop();
        Fixtures.write(folder, "shop.item", "business_id:token\tcity_id:token", "a\tParis");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/shop.item:1: there is no column 'item_id' among business_id, city_id; the first"
                        + " line has to name it, or say which column it is with --field item_id=NAME or in dataset.json"
                        + " with \"fields\": {\"item_id\": \"NAME\"}");
        assertThat(Fixtures.vertices(open(SplitMethod.RANDOM, Map.of("item_id", "business_id")), VertexType.ITEM))
                .startsWith("a=item a");
    }

    @Test
    void anIdThatInteractionsDoNotHaveIsNotTakenForTheItems() {
        Fixtures.write(folder, "shop.inter", "user_id:token\tasin:token", "u\ta");
        Fixtures.write(folder, "shop.item", "asin:token\tcategory_id:token", "a\t7");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(
                        folder + "/shop.item:1: there is no column 'item_id' among asin, category_id; the first line");
        assertThat(Fixtures.edges(open(SplitMethod.RANDOM, Map.of("item_id", "asin")), Relation.HAS_ATTRIBUTE))
                .containsExactly("a>category_id=7");
    }

    @Test
    void aNumberIsNoIdOfAnything() {
        shop();
        Fixtures.write(folder, "shop.item", "price_id:float\tcity:token", "1\tParis");

        assertThatThrownBy(() -> Datasets.open(folder)).hasMessageContaining("there is no column 'item_id'");
    }

    @Test
    void optionsNameFields() {
        shop();

        Dataset data = open(SplitMethod.TIME, Map.of("timestamp", "date", "rating", "stars"));

        assertThat(Fixtures.tuples(data, Role.TRAIN)).containsExactly("u>b", "u>c");
        assertThat(Fixtures.tuples(data, Role.TEST)).containsExactly("u>a");
        assertThatThrownBy(() -> open(SplitMethod.TIME, Map.of("timestamp", "day")))
                .hasMessageStartingWith(folder + "/shop.inter:1: there is no column 'day'");
        assertThatThrownBy(() -> open(SplitMethod.TIME, Map.of()))
                .hasMessageEndingWith("split by random, or say which column it is with --field timestamp=NAME");
    }

    @Test
    void theDescriptionNamesFieldsUnlessOptionsDo() {
        shop();
        Fixtures.write(folder, "dataset.json", "{\"name\": \"Shop\", \"fields\": {\"timestamp\": \"date\"}}");

        assertThat(Fixtures.tuples(open(SplitMethod.TIME, Map.of()), Role.TEST)).containsExactly("u>a");
        assertThat(open(SplitMethod.RANDOM, Map.of()).manifest().name()).isEqualTo("Shop");
        assertThatThrownBy(() -> open(SplitMethod.TIME, Map.of("timestamp", "day")))
                .hasMessageContaining("there is no column 'day'");
    }

    @Test
    void anUnknownFieldIsRefusedWhereItIsNamed() {
        shop();
        String known =
                "the recbole layout has no field 'itm_id' that could have another name; it has user_id, item_id,";

        assertThatThrownBy(() -> open(SplitMethod.RANDOM, Map.of("itm_id", "business_id")))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(known);
        Fixtures.write(folder, "dataset.json", "{\"fields\": {\"itm_id\": \"business_id\"}}");
        assertThatThrownBy(() -> Datasets.open(folder)).hasMessageStartingWith(folder + "/dataset.json:1:23: " + known);
    }

    @Test
    void aLayoutWithFixedNamesRefusesOthers() {
        Fixtures.tsv(folder);

        assertThatThrownBy(() -> open(SplitMethod.GIVEN, Map.of("item", "sku")))
                .hasMessage("the tsv layout has fixed names of fields; leave out the name for 'item'");
        Fixtures.write(folder, "dataset.json", "{\"fields\": {\"item\": \"sku\"}}");
        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessageEndingWith(": the names of fields are fixed in this layout; leave 'fields' out");
    }

    private Dataset open(SplitMethod method, Map<String, String> fields) {
        DatasetLayout layout = Datasets.layoutOf(folder);
        ReadOptions options = ReadOptions.DEFAULT.withFields(fields);
        return Datasets.open(folder, layout, new Split(method, 1), options, notice -> {});
    }
}
