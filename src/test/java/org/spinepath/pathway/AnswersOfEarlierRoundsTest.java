package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleAnswers.without;
import static org.spinepath.pathway.SampleCourse.completes;
import static org.spinepath.pathway.cases.Steps.*;
import static org.spinepath.pathway.variables.CaseVariables.*;

import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.cases.NewCase;

class AnswersOfEarlierRoundsTest {

    private static final PathwayEngine ENGINE = PathwayEngine.start();

    @RegisterExtension
    static final ProcessEngineExtension EXTENSION =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private ProcessInstance patient;

    @BeforeEach
    void aPatientIsReferred() {
        ENGINE.clear();
        patient = ENGINE.newCase().instance();
        assertThat(patient).isStarted().isWaitingAt(ASSESS_PATIENT);
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void everyAnswerIsDeclaredWhenItsTaskIsCreated() {
        VariableMap declared =
                runtimeService().getVariablesLocalTyped(task(ASSESS_PATIENT).getExecutionId(), false);

        List<String> asked = ENGINE.get(AnswerCatalogue.class).sheetOf(ASSESS_PATIENT).orElseThrow().fields().stream()
                .map(AnswerField::name)
                .toList();
        assertThat(declared).containsKeys(asked.toArray(String[]::new));
        assertThat(declared.getValueTyped("painFeatures").getType().getName()).isEqualTo("json");
        assertThat(declared.<Object>getValue("painPresent", Object.class)).isNull();
    }

    @Test
    void theFormStartsWithWhatTheReferralSaid() {
        CaseUnderTest referral = ENGINE.newCase(new NewCase(
                "SP-2026-900001",
                "b5a5bd2e-0000-4000-8000-000000000001",
                PathwayEngine.PRACTICE,
                ReferrerRole.TRAINED_NURSE,
                ENGINE.now(),
                61,
                null,
                CancerHistory.PAST,
                PrimaryTumour.BREAST,
                true,
                false,
                null));

        VariableMap form = onForm(task(ASSESS_PATIENT, referral.instance()));

        assertThat(CANCER_HISTORY.read(form.get("cancerHistory"))).contains(CancerHistory.PAST);
        assertThat(PRIMARY_TUMOUR.read(form.get("primaryTumour"))).contains(PrimaryTumour.BREAST);
        assertThat(RISK_FACTORS.read(form.getValueTyped("riskFactors")))
                .hasValueSatisfying(ticked -> assertThat(ticked).containsExactly("spinalLesionAlreadySeen"));
    }

    @Test
    void aSecondRoundStartsEmptyAndTheCaseKeepsTheFirst() {
        comesToTheSecondImaging();

        VariableMap form = onForm(task(PERFORM_IMAGING));

        assertThat(form.get("metastasis")).isNull();
        assertThat(form.get("stepOutcome")).isNull();
        assertThat(patient)
                .variables()
                .containsEntry(METASTASIS.name(), "INCONCLUSIVE")
                .containsEntry(IMAGING_ROUND.name(), 2);
    }

    @Test
    void anAnswerOfTheFirstRoundDoesNotPassForOneOfTheSecond() {
        comesToTheSecondImaging();

        assertThatThrownBy(() -> complete(task(PERFORM_IMAGING), without(imaging(), "metastasis")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(patient).isWaitingAtExactly(PERFORM_IMAGING);
    }

    @Test
    void whatIsLeftOpenInTheSecondRoundIsUnknownAgain() {
        comesToTheSecondImaging();
        assertThat(patient).variables().containsEntry(EPIDURAL_COMPRESSION.name(), "GRADE_1B");

        completes(PERFORM_IMAGING, without(imaging(), "epiduralCompression"));

        assertThat(patient).variables().containsEntry(EPIDURAL_COMPRESSION.name(), null);
    }

    @Test
    void imagingThatDidNotTakePlaceLeavesTheEarlierReportAsItIs() {
        comesToTheSecondImaging();

        completes(PERFORM_IMAGING, withVariables("stepOutcome", "NOT_DONE", "notDoneReason", "DID_NOT_ATTEND"));

        assertThat(patient).isWaitingAtExactly(PREPARE_MDT_REVIEW);
        assertThat(patient).variables().containsEntry(EPIDURAL_COMPRESSION.name(), "GRADE_1B");
    }

    private void comesToTheSecondImaging() {
        completes(ASSESS_PATIENT, assessment());
        completes(PERFORM_IMAGING, with(imaging(), "metastasis", "INCONCLUSIVE"));
        assertThat(patient).isWaitingAtExactly(PERFORM_IMAGING);
    }

    private static VariableMap onForm(Task task) {
        return taskService().getVariablesTyped(task.getId(), false);
    }
}
