package askwalk.cli.neo4j;

import askwalk.cli.common.FailureException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** A value in a JSON file; errors for a missing value or one of another type contain the file and the place in it. */
record JsonValue(Path file, String place, JsonNode node) {

    JsonValue get(String key) {
        return new JsonValue(file, place + "/" + key, node.path(key));
    }

    String text() {
        require(node.isTextual(), "a text");
        return node.textValue();
    }

    boolean flag() {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    String where() {
        return file + ":" + place;
    }

    private void require(boolean fits, String expected) {
        if (!fits) {
            throw new FailureException(where() + ": expected " + expected, null);
        }
    }
}
