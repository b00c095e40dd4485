package org.spinepath.demo.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Moves the engine's clock into the past while sample cases are played; closing it returns to the present. */
public final class DemoClock implements AutoCloseable {

    public void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public void close() {
        ClockUtil.reset();
    }
}
