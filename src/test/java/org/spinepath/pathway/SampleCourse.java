package org.spinepath.pathway;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.preparation;
import static org.spinepath.pathway.cases.Steps.ASSESS_PATIENT;
import static org.spinepath.pathway.cases.Steps.Events.NEXT_VISIT_DUE;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;
import static org.spinepath.pathway.cases.Steps.PREPARE_MDT_REVIEW;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** The way of the sample patient, taken by the case that was last asserted about. */
public final class SampleCourse {

    private SampleCourse() {}

    /** The sample patient is referred to an engine that knows of no other, and waits for the GP. */
    static CaseUnderTest isReferred(PathwayEngine engine) {
        engine.clear();
        CaseUnderTest referral = engine.newCase();
        assertThat(referral.instance()).isStarted().isWaitingAt(ASSESS_PATIENT);
        return referral;
    }

    /** Completes the only open task of this kind as the engine does it, and lets the case go on from there. */
    public static void completes(String step, Map<String, Object> answers) {
        complete(task(step), answers);
        execute(job(step));
    }

    /** From the referral until the metastasis is confirmed. */
    public static void isImaged() {
        completes(ASSESS_PATIENT, assessment());
        completes(PERFORM_IMAGING, imaging());
    }

    /** From the referral until the MDT meets. */
    public static void comesToTheMeeting() {
        isImaged();
        completes(PREPARE_MDT_REVIEW, preparation());
    }

    /** The time comes to the next visit, whose day has begun. */
    public static void comesToTheNextVisit() {
        Job visit = job(NEXT_VISIT_DUE);
        ClockUtil.setCurrentTime(visit.getDuedate());
        execute(visit);
    }
}
