package askwalk.dataset.factcrs;

import askwalk.dataset.Fixtures;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A small folder with this layout: five users, of whom user 5 has no session, four items, three attributes. */
public final class FactCrsFolder {

    static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    static final String TAG_MAP = "Graph_generate_data/merged_tag_map.json";

    private FactCrsFolder() {}

    /** Writes the folder, with both files that are not read. */
    public static Path write(Path folder) {
        Fixtures.write(
                folder,
                ITEM_DICT,
                "{",
                "  \"10\": {\"categories\": [99], \"feature_index\": [0], \"busi_id\": 4711},",
                "  \"7\": {\"feature_index\": [2, 0]},",
                "  \"8\": {\"feature_index\": [1]},",
                "  \"9\": {\"feature_index\": [0, 1]}",
                "}");
        Fixtures.write(folder, TAG_MAP, "{\"70\": 0, \"71\": 1, \"72\": 2, \"73\": 3}");
        Fixtures.write(
                folder,
                "user_attr.json",
                "{",
                "  \"2\": [2, 0],",
                "  \"1\": [1, 0],",
                "  \"3\": [0],",
                "  \"4\": [1],",
                "  \"5\": [2]",
                "}");
        Fixtures.write(folder, "interaction.csv", "user,item", "2,7", "4,9", "1,10", "3,9", "4,8", "1,8");
        Fixtures.writeBytes(folder, "user_train.npy", npy("<i8", 5, 2, 1));
        Fixtures.writeBytes(folder, "user_valid.npy", npy("<i4", 3));
        Fixtures.writeBytes(folder, "user_test.npy", npy("<i8", 4));
        Fixtures.write(
                folder,
                "Graph_generate_data/user_dict.json",
                "{\"1\": {\"friends\": [2], \"like\": [1]}, \"2\": {\"friends\": [1], \"like\": [0]}}");
        Fixtures.write(folder, "Graph_generate_data/user_item.json", "{\"4\": [9, 99], \"98\": [9], \"1\": [8]}");
        return folder;
    }

    /** The bytes that NumPy saves a list of ids as. */
    static byte[] npy(String type, long... ids) {
        return npy(1, "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + ids.length + ",), }", type, ids);
    }

    static byte[] npy(int version, String header, String type, long... ids) {
        byte[] text = (header + "    \n").getBytes(StandardCharsets.ISO_8859_1);
        int width = type.endsWith("4") ? 4 : 8;
        ByteBuffer out = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4) + text.length + width * ids.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        out.put((byte) version).put((byte) 0);
        if (version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        out.put(text);
        for (long id : ids) {
            if (width == 4) {
                out.putInt((int) id);
            } else {
                out.putLong(id);
            }
        }
        return out.array();
    }
}
