package askwalk.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askwalk.conversation.ConversationStoreException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects failures of stores. */
final class StoreFailures {

    private StoreFailures() {}

    static ConversationStoreException retryable(ThrowingCallable call) {
        return failure(call, true);
    }

    static ConversationStoreException notRetryable(ThrowingCallable call) {
        return failure(call, false);
    }

    private static ConversationStoreException failure(ThrowingCallable call, boolean retryable) {
        ConversationStoreException failure = catchThrowableOfType(ConversationStoreException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.isRetryable()).as(failure.getMessage()).isEqualTo(retryable);
        assertThat(failure.getMessage()).doesNotContain("\n");
        return failure;
    }
}
