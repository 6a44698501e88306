package askwalk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {

    @TempDir
    private Path temp;

    @Test
    void reasonsDoNotRepeatThePath() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[] {(byte) 0xC3, 0x28});
        Path full = Files.createDirectories(temp.resolve("full/deep")).getParent();

        assertThat(reason(() -> Files.readString(temp.resolve("missing"))))
                .isEqualTo("there is no such file or folder");
        assertThat(reason(() -> Files.createFile(file))).isEqualTo("a file with that name is in the way");
        assertThat(reason(() -> Files.delete(full))).isEqualTo("a folder that is not empty is in the way");
        assertThat(reason(() -> Files.readString(file))).isEqualTo("this is not text in UTF-8");
        assertThat(reason(() -> Files.readString(full))).isEqualTo("Is a directory");
        assertThat(reason(() -> Files.createDirectories(file.resolve("below")))).doesNotContain(temp.toString());
    }

    @Test
    void theSystemsReasonIsPassedOn() {
        assertThat(FileFailure.reason(new FileSystemException("/disk/a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(FileFailure.reason(new IOException())).isEqualTo("IOException");
    }

    @Test
    void aFullDiskMayHaveRoomLaterButAPermissionHasToBeGiven() throws IOException {
        assertThat(FileFailure.mayPass(new IOException("No space left on device")))
                .isTrue();
        assertThat(FileFailure.mayPass(new FileSystemException("/disk/a", null, "No space left on device")))
                .isTrue();
        assertThat(FileFailure.mayPass(new AccessDeniedException("/disk/a"))).isFalse();
        Path file = Files.write(temp.resolve("file"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(FileFailure.mayPass(
                        catchThrowableOfType(IOException.class, () -> Files.readString(temp.resolve("missing")))))
                .isFalse();
        assertThat(FileFailure.mayPass(catchThrowableOfType(IOException.class, () -> Files.readString(file))))
                .isFalse();
    }

    private static String reason(ThrowingCallable call) {
        return FileFailure.reason(catchThrowableOfType(IOException.class, call));
    }
}
