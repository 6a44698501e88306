package askwalk.cli.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.common.FailureException;
import askwalk.graph.Comparison;
import askwalk.graph.Relation;
import askwalk.graph.neo4j.EdgeMapping;
import askwalk.graph.neo4j.PropertyCondition;
import askwalk.graph.neo4j.SchemaMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

    @TempDir
    private Path temp;

    @Test
    void interactionsHaveATimeAndConditions() throws IOException {
        EdgeMapping interactions = read("\"INTERACTED_WITH\": {\"type\": \"RATED\", \"time\": \"at\", \"where\":"
                        + " {\"rating\": {\">=\": 4, \"<\": 4.5}, \"by \u00e5\": {\"<>\": \"robot\"}, \"open\": {\"=\": true}}}")
                .get(Relation.INTERACTED_WITH);
        assertThat(interactions.time()).isEqualTo("at");
        assertThat(interactions.where())
                .containsExactly(
                        new PropertyCondition("rating", Comparison.GREATER_OR_EQUAL, 4L),
                        new PropertyCondition("rating", Comparison.LESS, 4.5),
                        new PropertyCondition("by \u00e5", Comparison.NOT_EQUAL, "robot"),
                        new PropertyCondition("open", Comparison.EQUAL, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"rating\": {\"=>\": 4}}' | /where/rating/=>: '=>' is not a comparison; expected one of =, <>, <, <=, > and >=",
                "'{\"rating\": 4}' | /where/rating: expected operators and values, such as {\">=\": 4}",
                "'{\"rating\": {}}' | /where/rating: expected operators and values",
                "'[]' | /where: expected properties and conditions",
                "'{\"rating\": {\">=\": null}}' | /where/rating/>=: expected a number, a text, true or false",
                "'{\"rating\": {\">=\": [4]}}' | /where/rating/>=: expected a number, a text, true or false",
                "'{\"seen\": {\">\": true}}' | /where/seen/>: true and false have no order",
                "'{\"a\\\\u0060b\": {\">\": 1}}' | /where/a\\u0060b/>: 'a\\u0060b' cannot be the name of a label, type or property",
            })
    void aBadConditionIsRefusedWithItsPlace(String where, String message) {
        assertThatThrownBy(() -> read("\"INTERACTED_WITH\": {\"type\": \"RATED\", \"where\": " + where + "}"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("m.json:/INTERACTED_WITH" + message);
    }

    @Test
    void otherRelationsHaveNeither() {
        assertThatThrownBy(() -> read("\"LIKES\": {\"type\": \"LIKES\", \"time\": \"at\"}"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("m.json:/LIKES: 'time' is unknown here");
    }

    @Test
    void groupsAndNumbersAreOptional() throws IOException {
        String whole = """
                {"user": {"label": "U", "id": "id"}, "item": {"label": "I", "id": "id", "values": {"year": "y", "price": "p"}},
                 "attribute": {"label": "A", "id": "id", "group": "g", "incomplete": ["a", "b"], "exclusive": ["b"]},
                 "HAS_ATTRIBUTE": {"type": "OF"}}
                """;
        SchemaMapping schema = MappingFile.read(Files.writeString(temp.resolve("m.json"), whole))
                .schema();
        assertThat(schema)
                .isEqualTo(new SchemaMapping(Map.of("year", "y", "price", "p"), "g", Set.of("a", "b"), Set.of("b")));
        assertThat(schema.values().keySet()).containsExactly("year", "price");
        refused(whole.replace("\"p\"", "3"), "/item/values/price: expected a text");
        refused(whole.replace("\"p\"", "\" \""), "/item: the name of a label, type or property is empty");
        refused(
                whole.replace("{\"year\": \"y\", \"price\": \"p\"}", "[]"),
                "/item/values: expected names and properties");
        refused(whole.replace("[\"b\"]", "\"b\""), "/attribute/exclusive: expected a list of groups");
        refused(whole.replace("[\"b\"]", "[1]"), "/attribute/exclusive/0: expected a text");
        refused(
                whole.replace("\"group\": \"g\", ", ""),
                "/attribute: incomplete or exclusive groups need the property 'group'");
    }

    private void refused(String text, String message) throws IOException {
        Path file = Files.writeString(temp.resolve("m.json"), text);
        assertThatThrownBy(() -> MappingFile.read(file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("m.json:" + message);
    }

    private Map<Relation, EdgeMapping> read(String more) throws IOException {
        Path file = Files.writeString(temp.resolve("m.json"), """
                {"user": {"label": "U", "id": "id"}, "item": {"label": "I", "id": "id"},
                 "attribute": {"label": "A", "id": "id"}, "HAS_ATTRIBUTE": {"type": "OF"}, %s}
                """.formatted(more));
        return MappingFile.read(file).edges();
    }
}
