package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.pathway.PathwayEngine;

/**
 * A centre in London that counts routine imaging in fourteen working days and urgent imaging in five days as they pass. In 2027 Good
 * Friday is 26 March, Easter Monday 29 March, and the clocks are put forward on 28 March.
 */
class PauseAcrossDaysOffTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.startWithTheSmallestModelsIn(ZoneId.of("Europe/London"));
        engine.changesTargets("row5", "ELAPSED", "WORKING_DAYS");
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @AfterEach
    void timeRunsOn() {
        engine.runsOn();
    }

    @ParameterizedTest(name = "{0} begun {1}, paused {2} to {3}")
    @CsvSource({
        // Begun on Monday; nine working days are used by Friday week and five are left on the Wednesday after.
        "ROUTINE, 2027-02-01T09:00:00Z, 2027-02-12T09:00:00Z, 2027-02-24T15:00:00Z, 2027-03-03T15:00:00Z",
        // Over a weekend only: nothing is lost, nothing is won.
        "ROUTINE, 2027-02-01T09:00:00Z, 2027-02-06T10:00:00Z, 2027-02-07T20:00:00Z, 2027-02-19T09:00:00Z",
        // Over Easter and the change of the clocks: Easter Sunday resumes it, and what is left counts from Tuesday's
        // midnight on.
        "ROUTINE, 2027-03-22T09:00:00Z, 2027-03-25T09:00:00Z, 2027-03-28T12:00:00+01:00, 2027-04-14T00:00:00+01:00",
        // As time passes: the pause of a weekend counts, and so does the hour that is skipped.
        "URGENT, 2027-03-26T12:00:00Z, 2027-03-27T12:00:00Z, 2027-03-29T12:00:00+01:00, 2027-04-02T12:00:00+01:00",
        "URGENT, 2027-10-29T12:00:00+01:00, 2027-10-30T12:00:00+01:00, 2027-10-31T12:00:00Z, 2027-11-04T12:00:00Z"
    })
    void whatWasLeftIsLeft(String urgency, String begun, String paused, String resumed, String limit) {
        engine.isNow(instant(begun));
        ProcessInstance aCase = engine.caseAt(PERFORM_IMAGING, Map.of("urgency", urgency));
        engine.isNow(instant(paused));
        engine.get(Pausing.class)
                .pause(
                        aCase.getBusinessKey(),
                        running(aCase),
                        Optional.empty(),
                        PauseReason.PATIENT_CHOICE,
                        "coordinator");
        engine.isNow(instant(resumed));
        engine.get(Pausing.class).resume(running(aCase), Optional.empty(), "coordinator");

        assertThat(engine.openTask(aCase).getDueDate().toInstant()).isEqualTo(instant(limit));
        engine.passes(Duration.between(instant(resumed), instant(limit).minusSeconds(1)));
        assertThat(engine.escalations(aCase)).isEmpty();
        engine.passes(Duration.ofSeconds(1));
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    private static List<RunningClock> running(ProcessInstance aCase) {
        return engine.get(RunningClocks.class).of(aCase.getBusinessKey(), aCase.getId());
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
