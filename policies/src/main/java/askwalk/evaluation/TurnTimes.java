package askwalk.evaluation;

import askwalk.simulation.TurnTimer;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Records the time of each turn on two clocks. Both are read before anything is stored, the wall clock innermost since
 * it is cheaper to read; nothing is allocated per turn except when the capacity is doubled.
 */
final class TurnTimes implements TurnTimer {

    private final LongSupplier wallClock;
    private final LongSupplier cpuClock;
    private long[] wall;
    private long[] cpu;
    private int size;
    private long wallStart;
    private long cpuStart;

    /** Both clocks return nanoseconds. */
    TurnTimes(LongSupplier wallClock, LongSupplier cpuClock, int capacity) {
        this.wallClock = wallClock;
        this.cpuClock = cpuClock;
        wall = new long[Math.max(1, capacity)];
        cpu = new long[wall.length];
    }

    @Override
    public void start() {
        cpuStart = cpuClock.getAsLong();
        wallStart = wallClock.getAsLong();
    }

    @Override
    public void stop() {
        long wallStop = wallClock.getAsLong();
        long cpuStop = cpuClock.getAsLong();
        if (size == wall.length) {
            wall = Arrays.copyOf(wall, 2 * size);
            cpu = Arrays.copyOf(cpu, 2 * size);
        }
        wall[size] = wallStop - wallStart;
        cpu[size] = cpuStop - cpuStart;
        size++;
    }

    Latency wall() {
        return Latency.ofNanos(Arrays.copyOf(wall, size));
    }

    Latency cpu() {
        return Latency.ofNanos(Arrays.copyOf(cpu, size));
    }

    int size() {
        return size;
    }
}
