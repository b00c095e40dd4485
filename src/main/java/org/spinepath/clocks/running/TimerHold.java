package org.spinepath.clocks.running;

/** Keeps waiting timers from firing. */
public interface TimerHold {

    /** Keeps the timer from firing, whatever its date, until it is released. */
    void hold(String jobId);

    void release(String jobId);
}
