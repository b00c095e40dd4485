package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.PathwayEngine.NOON;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;

class EscalationTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.startWithTheSmallestModels();
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
    void aStepIsOverdueAtItsLimitAndNotASecondEarlier() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();

        engine.passes(ofHours(24).minus(ofSeconds(1)));
        assertThat(engine.escalations(aCase)).isEmpty();

        engine.passes(ofSeconds(1));
        assertThat(engine.escalations(aCase)).hasSize(1);
        assertThat(engine.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void theEscalationSaysWhatIsLateAndWhomToCall() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        Task imaging = engine.openTask(aCase);

        engine.passes(ofHours(25));

        ProcessInstance escalation = engine.escalations(aCase).get(0);
        assertThat(engine.runtime().getVariables(escalation.getId()))
                .containsEntry("caseNumber", aCase.getBusinessKey())
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("lateTaskId", imaging.getId())
                .containsEntry("lateTaskName", imaging.getName())
                .containsEntry("lateStep", "PerformImaging")
                .containsEntry("lateGroup", "radiology")
                .containsEntry("lateLimit", Date.from(NOON.plus(ofHours(24))))
                .containsEntry("lateTarget", "PT24H");
    }

    @Test
    void theOverdueStepStaysOpenAndRisesByTen() {
        ProcessInstance aCase = engine.caseAt("PerformImaging", Map.of("urgency", "ROUTINE"));

        engine.passes(ofDays(14));

        assertThat(engine.openTask(aCase).getPriority()).isEqualTo(60);
        assertThat(engine.onlyTask("ChaseOverdueStep").getPriority()).isEqualTo(50);
    }

    @Test
    void theClinicalLeadIsToldAfterHalfTheLimitAgain() {
        anEmergencyWaitingForImaging();

        engine.passes(ofHours(36).minus(ofSeconds(1)));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();

        engine.passes(ofSeconds(1));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void theSecondRungCountsFromTheLimitEvenWhenTheTimerRanLate() {
        anEmergencyWaitingForImaging();

        engine.isNow(NOON.plus(ofHours(30)));
        engine.passes(ofHours(6).minus(ofSeconds(1)));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNull();

        engine.passes(ofSeconds(1));
        assertThat(engine.onlyTask("EscalateToClinicalLead")).isNotNull();
    }

    @Test
    void theLateStepEndsItsEscalation() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        engine.passes(ofHours(25));

        engine.tasks().complete(engine.openTask(aCase).getId());

        assertThat(engine.escalations(aCase)).isEmpty();
    }

    @Test
    void takingTheLateStepAwayEndsItsEscalation() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        engine.passes(ofHours(25));

        engine.runtime().deleteProcessInstance(aCase.getId(), "withdrawn");

        assertThat(engine.escalations(aCase)).isEmpty();
    }

    @Test
    void acknowledgingDoesNotEndTheEscalation() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        engine.passes(ofHours(25));

        engine.tasks().complete(engine.onlyTask("ChaseOverdueStep").getId());
        assertThat(engine.escalations(aCase)).hasSize(1);

        engine.passes(ofHours(11));
        engine.tasks().complete(engine.onlyTask("EscalateToClinicalLead").getId());
        assertThat(engine.escalations(aCase)).hasSize(1);

        engine.tasks().complete(engine.openTask(aCase).getId());
        assertThat(engine.escalations(aCase)).isEmpty();
    }

    @Test
    void aStepDoneASecondBeforeItsLimitIsNotEscalated() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        engine.passes(ofHours(24).minus(ofSeconds(1)));

        engine.tasks().complete(engine.openTask(aCase).getId());
        engine.passes(ofDays(2));

        assertThat(engine.escalations(aCase)).isEmpty();
    }

    @Test
    void aDoubledTimerNeverTellsTwice() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        engine.passes(ofHours(24));

        engine.runtime()
                .createProcessInstanceModification(aCase.getId())
                .startBeforeActivity("PerformImagingEscalated")
                .execute();

        assertThat(engine.escalations(aCase)).hasSize(1);
        assertThat(engine.openTask(aCase).getPriority()).isEqualTo(110);
        assertThat(engine.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void aNoticeIsPostedOncePerTaskAndRung() {
        NoticeBoard board = engine.get(NoticeBoard.class);
        Notice warning = notice(Rung.WARNING);
        Notice overdue = notice(Rung.OVERDUE);

        assertThat(board.post(warning)).isTrue();
        assertThat(board.post(warning)).isFalse();
        assertThat(board.post(overdue)).isTrue();
        assertThat(board.ofCase("SP-2026-1")).containsExactlyInAnyOrder(warning, overdue);
    }

    @Test
    void eachLateMemberHasAnEscalationOfItsOwn() {
        ProcessInstance aCase = engine.caseAt(
                "CollectOpinions#multiInstanceBody",
                Map.of(
                        "urgency",
                        "EMERGENCY",
                        "disciplines",
                        List.of("spineSurgery", "radiology", "palliativeCare"),
                        "nextVisitAt",
                        "2027-01-01T00:00:00"));
        engine.tasks().complete(engine.openTasks(aCase).get(0).getId());

        engine.passes(ofHours(2));
        assertThat(engine.escalations(aCase)).hasSize(2);

        engine.tasks().complete(engine.openTasks(aCase).get(0).getId());
        assertThat(engine.escalations(aCase)).hasSize(1);
    }

    private static ProcessInstance anEmergencyWaitingForImaging() {
        return engine.caseAt(
                "PerformImaging",
                Map.of("urgency", "EMERGENCY", "disciplines", List.of(), "nextVisitAt", "2027-01-01T00:00:00"));
    }

    @Test
    void theCoordinatorReadsWhoHasTheLateStepAndForWhomItWaits() {
        IdentityService identities = engine.get(IdentityService.class);
        User claimant = identities.newUser("radiographer");
        claimant.setFirstName("Ada");
        claimant.setLastName("Ray");
        identities.saveUser(claimant);
        try {
            ProcessInstance aCase = engine.caseAt("PerformImaging", Map.of("urgency", "EMERGENCY"));
            engine.tasks().claim(engine.openTask(aCase).getId(), "radiographer");
            engine.passes(ofHours(24));

            assertThat(engine.runtime()
                            .getVariable(engine.escalations(aCase).get(0).getId(), "lateContact"))
                    .isEqualTo("Ada Ray, radiology");
        } finally {
            identities.deleteUser("radiographer");
        }
    }

    private static Notice notice(Rung rung) {
        return new Notice(
                "SP-2026-1",
                "task",
                "PerformImaging",
                "Imaging",
                Urgency.ROUTINE,
                rung,
                List.of("radiology"),
                NOON,
                "task");
    }
}
