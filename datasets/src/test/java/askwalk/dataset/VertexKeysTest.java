package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.VertexType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VertexKeysTest {

    @TempDir
    Path folder;

    @Test
    void aVertexStandsWhereItWasFoundFirst() {
        Fixtures.write(folder, "users.tsv", "id", "u1");
        Fixtures.write(folder, "friends.tsv", "user", "u1", "u2");
        SourceFolder source = new SourceFolder(folder);
        DatasetBuilder builder = new DatasetBuilder("test", source);
        VertexKeys users = new VertexKeys(source, builder, VertexType.USER, "users.tsv");
        TsvTable table = new TsvTable(source, "users.tsv");
        table.next();
        int one = users.define(table, 0, "One");
        TsvTable friends = new TsvTable(source, "friends.tsv");

        friends.next();
        assertThat(users.findOrAdd(friends, 0, "user ")).isEqualTo(one);
        friends.next();
        int two = users.findOrAdd(friends, 0, "user ");

        assertThat(builder.place(VertexType.USER, one)).isEqualTo("users.tsv:2");
        assertThat(builder.place(VertexType.USER, two)).isEqualTo("friends.tsv:3");
    }
}
