package askwalk.mcp;

import askwalk.conversation.tools.OptionView;
import askwalk.conversation.tools.TurnView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import java.util.Map;

/** JSON of messages, and of the content of results as the HTTP interface of the service has it. */
final class ToolJson {

    /** The mapper of the protocol's messages. */
    static final McpJsonMapper MESSAGES =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Lists that are absent rather than empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface WithoutEmptyLists {}

    private static final ObjectMapper CONTENT = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .addMixIn(TurnView.class, WithoutEmptyLists.class)
            .addMixIn(OptionView.class, WithoutEmptyLists.class)
            .build();

    private ToolJson() {}

    /** Returns a record as the members of a JSON object. */
    static Map<String, Object> object(Object content) {
        return CONTENT.convertValue(content, OBJECT);
    }
}
