package org.spinepath.clocks;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.notices.Notice;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second rung, in the product's own diagrams. */
class NextRungTest {

    private final PathwayEngine engine = PathwayEngine.startWithTheClocksAlone();

    @BeforeEach
    void atNoon() {
        engine.isNow(NOON);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void theClinicalLeadIsToldWhatIsStillLateAndLedToIt() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        Task imaging = engine.openTask(aCase);

        engine.passes(ofHours(36).minus(ofSeconds(1)));
        assertThat(engine.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.WARNING, Rung.OVERDUE);

        engine.passes(ofSeconds(1));
        Notice second = engine.notices(aCase).get(2);
        assertThat(second.rung()).isEqualTo(Rung.STILL_OVERDUE);
        assertThat(second.subjectId()).isEqualTo(imaging.getId());
        assertThat(second.taskId()).isEqualTo(imaging.getId());
        assertThat(second.title()).isEqualTo(imaging.getName());
        assertThat(second.told()).containsExactly("clinicalLead");
        assertThat(second.limitAt()).isEqualTo(NOON.plus(ofHours(24)));
    }

    @Test
    void theNoticesAreOverWithTheLateStep() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        engine.passes(ofHours(36));
        assertThat(notOver()).containsExactlyInAnyOrder("WARNING", "OVERDUE", "STILL_OVERDUE");

        engine.runtime().deleteProcessInstance(aCase.getId(), "withdrawn");

        assertThat(notOver()).isEmpty();
    }

    private List<String> notOver() {
        return engine.get(JdbcClient.class)
                .sql("select rung from notice where over_at is null")
                .query(String.class)
                .list();
    }

    private ProcessInstance anEmergencyWaitingForImaging() {
        return engine.caseAt(Processes.PATHWAY, PERFORM_IMAGING, Map.of("urgency", "EMERGENCY", "imagingRound", 1));
    }
}
