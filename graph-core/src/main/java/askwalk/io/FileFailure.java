package askwalk.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Short descriptions of failures to read or write a file. All methods are safe for concurrent use. */
public final class FileFailure {

    private FileFailure() {}

    /**
     * Returns the reason of a failure. Java's own messages often contain only the path.
     *
     * @param failure the exception of reading or writing
     * @return words to follow the path, such as "no permission" or "No space left on device"; without the path
     */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file with that name is in the way";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "a folder that is not empty is in the way";
        }
        if (failure instanceof FileSystemLoopException) {
            return "symbolic links form a loop";
        }
        if (failure instanceof CharacterCodingException) {
            return "this is not text in UTF-8";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /**
     * Returns whether the same call may succeed later. Java has types for failures that something has to be changed
     * for, such as a permission or a file in the way, and none for those of the disk: that it is full, or fails.
     *
     * @param failure the exception of reading or writing
     * @return whether it is of no type for a permanent failure
     */
    public static boolean mayPass(IOException failure) {
        return failure.getClass() == FileSystemException.class
                || !(failure instanceof FileSystemException || failure instanceof CharacterCodingException);
    }
}
