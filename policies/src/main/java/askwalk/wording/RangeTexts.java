package askwalk.wording;

import askwalk.graph.AttributeSchema;
import askwalk.graph.AttributeTexts;
import askwalk.graph.AttributeTexts.Field;
import askwalk.graph.AttributeTexts.Kind;
import askwalk.graph.Catalogue;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names and questions of derived attributes that stand for ranges of numbers, such as "price at most 30". */
final class RangeTexts {

    private RangeTexts() {}

    /** Returns texts with those of all ranges; texts that are given are kept. */
    static AttributeTexts with(AttributeTexts given, AttributeSchema schema, Catalogue catalogue, Wording wording) {
        String language = wording.locale().getLanguage();
        SortedMap<AttributeTexts.Key, String> added = new TreeMap<>();
        for (int attribute = 0; attribute < catalogue.size(VertexType.ATTRIBUTE); attribute++) {
            ValueRange range = schema.range(attribute);
            if (range == null) {
                continue;
            }
            String key = catalogue.key(VertexType.ATTRIBUTE, attribute);
            String column = schema.columns().get(range.column());
            add(
                    added,
                    given,
                    language,
                    new AttributeTexts.Key(Kind.ATTRIBUTE, key, Field.NAME),
                    text(wording, range, column, Message.RANGE_AT_MOST, Message.RANGE_OVER, Message.RANGE_BETWEEN));
            add(
                    added,
                    given,
                    language,
                    new AttributeTexts.Key(Kind.ATTRIBUTE, key, Field.QUESTION),
                    text(
                            wording,
                            range,
                            column,
                            Message.QUESTION_AT_MOST,
                            Message.QUESTION_OVER,
                            Message.QUESTION_BETWEEN));
        }
        return given.with(language, added);
    }

    private static void add(
            SortedMap<AttributeTexts.Key, String> added,
            AttributeTexts given,
            String language,
            AttributeTexts.Key key,
            String text) {
        if (given.text(language, key.kind(), key.key(), key.field()).isEmpty()) {
            added.put(key, text);
        }
    }

    private static String text(
            Wording wording, ValueRange range, String column, Message atMost, Message over, Message between) {
        if (range.above() == Double.NEGATIVE_INFINITY) {
            return wording.text(atMost, "number", wording.decimal(range.atMost()), "column", column);
        }
        return range.atMost() == Double.POSITIVE_INFINITY
                ? wording.text(over, "number", wording.decimal(range.above()), "column", column)
                : wording.text(
                        between,
                        "above",
                        wording.decimal(range.above()),
                        "number",
                        wording.decimal(range.atMost()),
                        "column",
                        column);
    }
}
