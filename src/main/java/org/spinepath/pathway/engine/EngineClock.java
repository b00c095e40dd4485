package org.spinepath.pathway.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one source of time: the engine's own clock, so that timers, decisions and records agree, in tests too. */
public final class EngineClock extends Clock {

    private final ZoneId zone;

    /** @param zone in which days begin and end */
    public EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }
}
