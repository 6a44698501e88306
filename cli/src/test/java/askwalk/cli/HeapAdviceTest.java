package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapAdviceTest {

    @Test
    void aFullHeapIsMadeLarger() {
        assertThat(HeapAdvice.of(new OutOfMemoryError("Java heap space")))
                .contains(" MB; give more", "ASKWALK_OPTS=-Xmx");
    }

    @Test
    void moreHeapIsNoAdviceWhereSomethingElseIsShort() {
        assertThat(HeapAdvice.of(new OutOfMemoryError("unable to create native thread")))
                .isEqualTo("out of memory (unable to create native thread); set options for Java in the environment"
                        + " variable ASKWALK_OPTS");
        assertThat(HeapAdvice.of(new StackOverflowError())).contains("ASKWALK_OPTS=-Xss");
    }

    @Test
    void itIsFoundBelowOtherFailures() {
        Throwable shortage = new OutOfMemoryError("Java heap space");
        assertThat(HeapAdvice.cause(new IllegalStateException(new RuntimeException(shortage))))
                .isSameAs(shortage);
        assertThat(HeapAdvice.cause(new IllegalStateException("other"))).isNull();
    }
}
