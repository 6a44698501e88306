package askwalk.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Simulates damage of files by disks, editors, programs and people. */
final class Damage {

    private static final String[] PIECES = {
        "2147483647",
        "2147483648",
        "-1",
        "-0",
        "99999999999999999999",
        "1e9",
        "NaN",
        "Infinity",
        "null",
        "true",
        "",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        ",",
        "\"",
        "\"\"",
        "'",
        "|",
        "::",
        ":",
        "[",
        "]",
        "{",
        "}",
        "[[[[[[[[",
        "\\u0000",
        "\u0000",
        "\uFEFF",
        "\uFFFD",
        "é",
        "😀",
        "parent:",
        "..",
        "/",
        " ",
        "0",
        "7",
        "id",
        "user",
        "item"
    };

    private final SplittableRandom random;

    Damage(SplittableRandom random) {
        this.random = random;
    }

    /** Returns a copy with one to four errors, or sometimes an unrelated file. */
    byte[] of(byte[] good) {
        byte[] bad = good;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bad = once(bad);
        }
        return bad;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
        return switch (random.nextInt(11)) {
            case 0 -> flip(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> splice(bytes, from, to, new byte[0]);
            case 3 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4, 5 -> splice(bytes, from, from, piece());
            case 6, 7 -> splice(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(4)), piece());
            case 8 -> replaceNumber(bytes, from);
            case 9 -> swapLines(bytes);
            default -> random.nextInt(10) == 0 ? noise() : splice(bytes, from, from, noise());
        };
    }

    private byte[] flip(byte[] bytes) {
        byte[] bad = bytes.clone();
        if (bad.length > 0) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bad;
    }

    private byte[] piece() {
        return PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Replaces the first number after a position. */
    private byte[] replaceNumber(byte[] bytes, int position) {
        int from = position;
        while (from < bytes.length && !Character.isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && Character.isDigit(bytes[to])) {
            to++;
        }
        return splice(bytes, from, to, piece());
    }

    private byte[] swapLines(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String line = lines[one];
        lines[one] = lines[other];
        lines[other] = random.nextBoolean() ? line : lines[one];
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
        byte[] bad = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, bad, 0, from);
        System.arraycopy(with, 0, bad, from, with.length);
        System.arraycopy(bytes, to, bad, from + with.length, bytes.length - to);
        return bad;
    }
}
