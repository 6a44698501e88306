package askwalk.dataset;

import java.nio.file.Path;

/** Small folders in the layouts of original releases, with every file that is read. */
final class RawFolders {

    private RawFolders() {}

    static Path ear(Path folder) {
        Fixtures.write(
                folder,
                "item_dict.json",
                "{",
                "  \"0\": {\"feature_index\": [0], \"busi_id\": 4711},",
                "  \"1\": {\"feature_index\": [0, 2]},",
                "  \"2\": {\"feature_index\": [1]}",
                "}");
        Fixtures.write(folder, "item_map.json", "{\"70\": 0, \"80\": 1, \"90\": 2}");
        Fixtures.write(folder, "tag_map.json", "{\"rock\": 0, \"75\": 1, \"76\": 2}");
        Fixtures.write(folder, "user_map.json", "{\"2\": 0, \"4\": 1}");
        Fixtures.write(folder, "review_dict_train.json", "{", "  \"0\": [1],", "  \"1\": [0, 2]", "}");
        Fixtures.write(folder, "review_dict_valid.json", "{", "  \"0\": [0]", "}");
        Fixtures.write(folder, "review_dict_test.json", "{", "  \"0\": [2],", "  \"1\": [1]", "}");
        return folder;
    }

    static Path hetrec(Path folder) {
        Fixtures.write(
                folder, "artists.dat", "id\tname\turl", "1\tABBA\tx", "2\tWeird Al\t", "3\tMotörhead\tx", "4\tX\t");
        Fixtures.write(folder, "tags.dat", "tagID\ttagValue", "1\tpop", "2\tespañol", "3\tmetal");
        Fixtures.write(
                folder,
                "user_artists.dat",
                "userID\tartistID\tweight",
                "2\t1\t13883",
                "2\t2\t1",
                "2\t3\t0",
                "2\t4\t5",
                "7\t2\t3");
        Fixtures.write(
                folder,
                "user_taggedartists.dat",
                "userID\tartistID\ttagID\tday\tmonth\tyear",
                "2\t1\t1\t1\t6\t1956",
                "2\t2\t2\t1\t4\t2011",
                "7\t3\t3\t1\t4\t2006");
        Fixtures.write(folder, "user_friends.dat", "userID\tfriendID", "2\t7", "7\t2");
        return folder;
    }

    static Path movielens(Path folder) {
        Fixtures.write(
                folder,
                "movies.csv",
                "movieId,title,genres",
                "1,Toy Story (1995),Adventure|Animation",
                "2,\"American President, The (1995)\",Comedy|Drama",
                "3,\"\"\"Great\"\" Film (2001)\",(no genres listed)",
                "4,Heat (1995),Action");
        Fixtures.write(
                folder,
                "ratings.csv",
                "userId,movieId,rating,timestamp",
                "1,1,4.0,964982703",
                "1,2,4.5,964982224",
                "1,3,0.5,964983815",
                "1,4,2.0,964983816",
                "2,4,5.0,964982931");
        return folder;
    }

    static Path recbole(Path folder) {
        Fixtures.write(
                folder,
                "shop.inter",
                "user_id:token\titem_id:token\trating:float\ttimestamp:float",
                "u1\ta\t4\t100.5",
                "u1\tb\t3\t101",
                "u1\tc\t1\t102",
                "u2\ta\t5\t100");
        Fixtures.write(
                folder,
                "shop.item",
                "item_id:token\ttitle:token_seq\tgenre:token_seq\tshelf:token\tprice:float",
                "a\tOak Table\twood old\tnorth\t10.5",
                "b\tLamp\tbright\tsouth\t3",
                "c\tStool\t\tnorth\t");
        Fixtures.write(folder, "shop.user", "user_id:token\tage:float", "u1\t30", "u2\t40");
        Fixtures.write(folder, "shop.net", "source_id:token\ttarget_id:token", "u1\tu2");
        Fixtures.write(folder, "shop.link", "item_id:token\tentity_id:token", "a\te1", "b\te2");
        Fixtures.write(
                folder,
                "shop.kg",
                "head_id:token\trelation_id:token\ttail_id:token",
                "e1\tmade_of\toak",
                "e2\tmade_of\tglass");
        return folder;
    }

    /** All interactions are in one file, with times. */
    static Path uncutTsv(Path folder) {
        Fixtures.write(folder, "items.tsv", "id\tname", "1\tTable", "2\tLamp", "3\tStool", "4\tShelf");
        Fixtures.write(folder, "attributes.tsv", "id\tname", "1\twooden", "2\tcheap");
        Fixtures.write(folder, "item_attributes.tsv", "item\tattribute", "1\t1", "2\t2", "3\t1");
        Fixtures.write(
                folder,
                "interactions_all.tsv",
                "user\titem\ttimestamp",
                "u\t1\t5",
                "u\t2\t3",
                "u\t3\t1",
                "u\t4\t9",
                "v\t1\t2");
        return folder;
    }
}
