package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clocks.ClocksEngine.NOON;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseClocksTest {

    private static ClocksEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = ClocksEngine.start();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void atNoon() {
        engine.isNow(NOON);
    }

    @AfterEach
    void clear() {
        engine.clear();
    }

    @Test
    void theyStartWithTheSuspicion() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));

        assertClocks(aCase, NOON, NOON.plus(ofDays(7)));
    }

    @Test
    void anUnknownUrgencyCountsAsUrgent() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of());

        assertClocks(aCase, NOON, NOON.plus(ofDays(7)));
    }

    @Test
    void runningClocksAreKept() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));
        engine.passes(ofDays(1));

        startClocksAgain(aCase);

        assertClocks(aCase, NOON, NOON.plus(ofDays(7)));
    }

    @Test
    void aHigherUrgencyShortensRunningClocks() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "URGENT"));
        engine.passes(ofDays(1));
        engine.runtime().setVariable(aCase.getId(), "urgency", "EMERGENCY");

        startClocksAgain(aCase);

        assertClocks(aCase, NOON, NOON.plus(ofHours(48)));
    }

    @Test
    void aRelapseAfterTheDecisionIsANewSuspicion() {
        ProcessInstance aCase = engine.caseAt("StartClocks", Map.of("urgency", "EMERGENCY"));
        engine.passes(ofDays(1));
        engine.runtime().setVariable(aCase.getId(), "decidedAt", Date.from(NOON.plus(ofHours(20))));
        engine.passes(ofDays(100));

        startClocksAgain(aCase);

        assertClocks(aCase, NOON.plus(ofDays(101)), NOON.plus(ofDays(102)));
    }

    private static void startClocksAgain(ProcessInstance aCase) {
        engine.runtime()
                .createProcessInstanceModification(aCase.getId())
                .startBeforeActivity("StartClocks")
                .execute();
    }

    private static void assertClocks(ProcessInstance aCase, Instant suspected, Instant due) {
        assertThat(engine.runtime().getVariables(aCase.getId()))
                .containsEntry("suspectedAt", Date.from(suspected))
                .containsEntry("imagingDueAt", Date.from(due))
                .containsEntry("planDueAt", Date.from(due));
    }
}
