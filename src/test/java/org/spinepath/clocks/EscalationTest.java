package org.spinepath.clocks;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.claim;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.Elements.AWAIT_LATE_STEP;
import static org.spinepath.pathway.Elements.allMembersOf;
import static org.spinepath.pathway.Elements.escalated;
import static org.spinepath.pathway.Elements.overdue;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.COLLECT_OPINIONS;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.Events.SECOND_RUNG_DUE;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.PathwayEngine;

class EscalationTest {

    private static final PathwayEngine ENGINE = PathwayEngine.startWithTheSmallestModels();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    @AfterAll
    static void stopEngine() {
        ENGINE.close();
    }

    @BeforeEach
    void atNoon() {
        ENGINE.isNow(NOON);
    }

    @AfterEach
    void clear() {
        ENGINE.clear();
    }

    @Test
    void aStepIsOverdueAtItsLimitAndNotASecondEarlier() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();

        ENGINE.passes(ofHours(24).minus(ofSeconds(1)));
        assertThat(aCase).hasNotPassed(overdue(PERFORM_IMAGING));
        assertThat(ENGINE.escalations(aCase)).isEmpty();

        ENGINE.passes(ofSeconds(1));
        assertThat(aCase).hasPassedInOrder(overdue(PERFORM_IMAGING), escalated(PERFORM_IMAGING));
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(CHASE_OVERDUE_STEP, SECOND_RUNG_DUE, AWAIT_LATE_STEP);
        assertThat(ENGINE.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void theEscalationSaysWhatIsLateAndWhomToCall() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        Task imaging = task(aCase);

        ENGINE.passes(ofHours(25));

        assertThat(ENGINE.escalation(aCase))
                .variables()
                .containsEntry("caseNumber", aCase.getBusinessKey())
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("lateTaskId", imaging.getId())
                .containsEntry("lateTaskName", imaging.getName())
                .containsEntry("lateStep", PERFORM_IMAGING)
                .containsEntry("lateGroup", "radiology")
                .containsEntry("lateLimit", Date.from(NOON.plus(ofHours(24))))
                .containsEntry("lateTarget", "PT24H");
    }

    @Test
    void theOverdueStepStaysOpenAndRisesByTen() {
        ProcessInstance aCase = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "ROUTINE"));

        ENGINE.passes(ofDays(14));

        assertThat(aCase).isWaitingAtExactly(PERFORM_IMAGING);
        assertThat(task(aCase).getPriority()).isEqualTo(60);
        assertThat(task(CHASE_OVERDUE_STEP, ENGINE.escalation(aCase)).getPriority())
                .isEqualTo(50);
    }

    @Test
    void theClinicalLeadIsToldAfterHalfTheLimitAgain() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();

        ENGINE.passes(ofHours(36).minus(ofSeconds(1)));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);

        ENGINE.passes(ofSeconds(1));
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void theSecondRungCountsFromTheLimitEvenWhenTheTimerRanLate() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();

        ENGINE.isNow(NOON.plus(ofHours(30)));
        ENGINE.passes(ofHours(6).minus(ofSeconds(1)));
        assertThat(ENGINE.escalation(aCase)).isNotWaitingAt(ESCALATE_TO_CLINICAL_LEAD);

        ENGINE.passes(ofSeconds(1));
        assertThat(ENGINE.escalation(aCase)).isWaitingAt(ESCALATE_TO_CLINICAL_LEAD);
    }

    @Test
    void theLateStepEndsItsEscalation() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        ENGINE.passes(ofHours(25));
        ProcessInstance escalation = ENGINE.escalation(aCase);
        assertThat(escalation).isWaitingAt(AWAIT_LATE_STEP);

        complete(task(aCase));

        assertThat(escalation).isEnded().hasPassed(AWAIT_LATE_STEP);
    }

    @Test
    void takingTheLateStepAwayEndsItsEscalation() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        ENGINE.passes(ofHours(25));
        ProcessInstance escalation = ENGINE.escalation(aCase);

        runtimeService().deleteProcessInstance(aCase.getId(), "withdrawn");

        assertThat(escalation).isEnded();
    }

    @Test
    void acknowledgingDoesNotEndTheEscalation() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        ENGINE.passes(ofHours(25));
        ProcessInstance escalation = ENGINE.escalation(aCase);

        complete(task(CHASE_OVERDUE_STEP, escalation));
        assertThat(escalation).hasPassed(CHASE_OVERDUE_STEP).isWaitingAtExactly(SECOND_RUNG_DUE, AWAIT_LATE_STEP);

        ENGINE.passes(ofHours(11));
        complete(task(ESCALATE_TO_CLINICAL_LEAD, escalation));
        assertThat(escalation).hasPassed(ESCALATE_TO_CLINICAL_LEAD).isWaitingAtExactly(AWAIT_LATE_STEP);

        complete(task(aCase));
        assertThat(escalation).isEnded();
    }

    @Test
    void aStepDoneASecondBeforeItsLimitIsNotEscalated() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        ENGINE.passes(ofHours(24).minus(ofSeconds(1)));

        complete(task(aCase));
        ENGINE.passes(ofDays(2));

        assertThat(aCase).hasPassed(PERFORM_IMAGING).hasNotPassed(overdue(PERFORM_IMAGING));
        assertThat(ENGINE.escalations(aCase)).isEmpty();
    }

    @Test
    void aDoubledTimerNeverTellsTwice() {
        ProcessInstance aCase = anEmergencyWaitingForImaging();
        ENGINE.passes(ofHours(24));

        runtimeService()
                .createProcessInstanceModification(aCase.getId())
                .startBeforeActivity(escalated(PERFORM_IMAGING))
                .execute();

        assertThat(ENGINE.escalations(aCase)).hasSize(1);
        assertThat(task(aCase).getPriority()).isEqualTo(110);
        assertThat(ENGINE.notices(aCase)).extracting(Notice::rung).containsExactly(Rung.WARNING, Rung.OVERDUE);
    }

    @Test
    void aNoticeIsPostedOncePerTaskAndRung() {
        NoticeBoard board = ENGINE.get(NoticeBoard.class);
        Notice warning = notice(Rung.WARNING);
        Notice overdue = notice(Rung.OVERDUE);

        assertThat(board.post(warning)).isTrue();
        assertThat(board.post(warning)).isFalse();
        assertThat(board.post(overdue)).isTrue();
        assertThat(board.ofCase("SP-2026-1")).containsExactlyInAnyOrder(warning, overdue);
    }

    @Test
    void eachLateMemberHasAnEscalationOfItsOwn() {
        ProcessInstance aCase = ENGINE.caseAt(
                allMembersOf(COLLECT_OPINIONS),
                Map.of(
                        "urgency",
                        "EMERGENCY",
                        "disciplines",
                        List.of("spineSurgery", "radiology", "palliativeCare"),
                        "nextVisitAt",
                        "2027-01-01T00:00:00"));
        complete(ENGINE.openTasks(aCase).get(0));

        ENGINE.passes(ofHours(2));
        assertThat(ENGINE.escalations(aCase)).hasSize(2);

        complete(ENGINE.openTasks(aCase).get(0));
        assertThat(ENGINE.escalations(aCase)).hasSize(1);
    }

    private static ProcessInstance anEmergencyWaitingForImaging() {
        return ENGINE.caseAt(
                PERFORM_IMAGING,
                Map.of("urgency", "EMERGENCY", "disciplines", List.of(), "nextVisitAt", "2027-01-01T00:00:00"));
    }

    @Test
    void theCoordinatorReadsWhoHasTheLateStepAndForWhomItWaits() {
        IdentityService identities = ENGINE.get(IdentityService.class);
        User claimant = identities.newUser("radiographer");
        claimant.setFirstName("Ada");
        claimant.setLastName("Ray");
        identities.saveUser(claimant);
        try {
            ProcessInstance aCase = ENGINE.caseAt(PERFORM_IMAGING, Map.of("urgency", "EMERGENCY"));
            claim(task(aCase), "radiographer");
            ENGINE.passes(ofHours(24));

            assertThat(ENGINE.escalation(aCase)).variables().containsEntry("lateContact", "Ada Ray, radiology");
        } finally {
            identities.deleteUser("radiographer");
        }
    }

    private static Notice notice(Rung rung) {
        return new Notice(
                "SP-2026-1",
                "task",
                PERFORM_IMAGING,
                "Imaging",
                Urgency.ROUTINE,
                rung,
                List.of("radiology"),
                NOON,
                "task");
    }
}
