package askwalk.service;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that run, also those whose client goes away. */
final class RunningRequests implements Filter {

    private final AtomicInteger running;

    RunningRequests(AtomicInteger running) {
        this.running = running;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        running.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            running.decrementAndGet();
        }
    }
}
