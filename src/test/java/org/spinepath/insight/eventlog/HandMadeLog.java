package org.spinepath.insight.eventlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.spinepath.insight.eventlog.LoggedEvent.Lifecycle;

/** Two cases as the writers get them: an ordinary one that is closed, and an open one whose words are as nasty as can be. */
final class HandMadeLog {

    static final String NASTY = "=cmd|'/C calc'!A0 <b a=\"1\">&amp; ]]> \u0000\u000B \uD83D ends; 🦴 Łódź\r\n\tline";

    private HandMadeLog() {}

    static LoggedCase ordinary() {
        return new LoggedCase(
                "00aa11bb22cc33dd",
                at(0),
                at(9),
                "NOT_SUSPECTED",
                List.of(
                        LoggedEvent.ofCase("ReferralReceived", "Referral received", at(0), null),
                        step("AssessPatient", "GP assessment", Lifecycle.START, 1, null),
                        step("AssessPatient", "GP assessment", Lifecycle.COMPLETE, 1, "1234567890abcdef"),
                        LoggedEvent.ofCase("CaseClosed", "Case closed", at(9), "NOT_SUSPECTED")));
    }

    static LoggedCase nasty() {
        return new LoggedCase(
                "44ee55ff66007788",
                at(1),
                null,
                null,
                List.of(new LoggedEvent(
                        NASTY,
                        NASTY,
                        Lifecycle.COMPLETE,
                        at(2),
                        1,
                        NASTY,
                        at(3),
                        true,
                        true,
                        List.of(NASTY, "radiology"),
                        NASTY,
                        NASTY)));
    }

    static LoggedEvent step(String id, String name, Lifecycle lifecycle, int step, String resource) {
        boolean completion = lifecycle == Lifecycle.COMPLETE;
        return new LoggedEvent(
                id,
                name,
                lifecycle,
                at(completion ? step + 1 : step),
                step,
                "ROUTINE",
                at(8),
                false,
                completion ? false : null,
                List.of("referringPractice"),
                resource,
                null);
    }

    static Instant at(int hour) {
        return Instant.parse("2026-03-28T0%d:15:30.123Z".formatted(hour));
    }

    static byte[] written(EventLogWriter writer, LoggedCase... cases) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(
                    taker -> {
                        for (LoggedCase logged : cases) {
                            taker.take(logged);
                        }
                    },
                    out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
