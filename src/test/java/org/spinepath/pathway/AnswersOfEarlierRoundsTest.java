package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.with;
import static org.spinepath.pathway.SampleAnswers.without;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.variables.CaseVariables;

class AnswersOfEarlierRoundsTest {

    private static PathwayEngine engine;

    @BeforeAll
    static void start() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void clear() {
        engine.clear();
    }

    private static CaseUnderTest atSecondImaging() {
        Map<String, Object> inconclusive = with(imaging(), "metastasis", "INCONCLUSIVE");
        return engine.newCase().submits("AssessPatient", assessment()).submits("PerformImaging", inconclusive);
    }

    private static VariableMap onForm(Task task) {
        return engine.tasks().getVariablesTyped(task.getId(), false);
    }

    @Test
    void everyAnswerIsDeclaredWhenItsTaskIsCreated() {
        CaseUnderTest patient = engine.newCase();
        Task task = patient.task("AssessPatient");

        VariableMap declared = engine.runtime().getVariablesLocalTyped(task.getExecutionId(), false);

        List<String> asked = engine.get(AnswerCatalogue.class).sheetOf("AssessPatient").orElseThrow().fields().stream()
                .map(AnswerField::name)
                .toList();
        assertThat(declared).containsKeys(asked.toArray(String[]::new));
        assertThat(declared.getValueTyped("painFeatures").getType().getName()).isEqualTo("json");
        assertThat(declared.<Object>getValue("painPresent", Object.class)).isNull();
    }

    @Test
    void theFormStartsWithWhatTheReferralSaid() {
        CaseUnderTest patient = engine.newCase(new NewCase(
                "SP-2026-900001",
                "b5a5bd2e-0000-4000-8000-000000000001",
                PathwayEngine.PRACTICE,
                ReferrerRole.TRAINED_NURSE,
                engine.now(),
                61,
                null,
                CancerHistory.PAST,
                PrimaryTumour.BREAST,
                true,
                false,
                null));

        VariableMap form = onForm(patient.task("AssessPatient"));

        assertThat(CaseVariables.CANCER_HISTORY.read(form.get("cancerHistory"))).contains(CancerHistory.PAST);
        assertThat(CaseVariables.PRIMARY_TUMOUR.read(form.get("primaryTumour"))).contains(PrimaryTumour.BREAST);
        assertThat(CaseVariables.RISK_FACTORS.read(form.getValueTyped("riskFactors")))
                .hasValueSatisfying(ticked -> assertThat(ticked).containsExactly("spinalLesionAlreadySeen"));
    }

    @Test
    void aSecondRoundStartsEmptyAndTheCaseKeepsTheFirst() {
        CaseUnderTest patient = atSecondImaging();

        VariableMap form = onForm(patient.task("PerformImaging"));

        assertThat(form.get("metastasis")).isNull();
        assertThat(form.get("stepOutcome")).isNull();
        assertThat(patient.know(CaseVariables.METASTASIS)).contains(MetastasisFinding.INCONCLUSIVE);
        assertThat(patient.know(CaseVariables.IMAGING_ROUND)).contains(2);
    }

    @Test
    void anAnswerOfTheFirstRoundDoesNotPassForOneOfTheSecond() {
        CaseUnderTest patient = atSecondImaging();

        assertThatThrownBy(() -> patient.submits("PerformImaging", without(imaging(), "metastasis")))
                .isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void whatIsLeftOpenInTheSecondRoundIsUnknownAgain() {
        CaseUnderTest patient = atSecondImaging();
        assertThat(patient.know(CaseVariables.EPIDURAL_COMPRESSION)).contains(EpiduralCompressionGrade.GRADE_1B);

        patient.submits("PerformImaging", without(imaging(), "epiduralCompression"));

        assertThat(patient.know(CaseVariables.EPIDURAL_COMPRESSION)).isEmpty();
    }

    @Test
    void imagingThatDidNotTakePlaceLeavesTheEarlierReportAsItIs() {
        CaseUnderTest patient = atSecondImaging();

        patient.submits("PerformImaging", Map.of("stepOutcome", "NOT_DONE", "notDoneReason", "DID_NOT_ATTEND"));

        assertThat(patient.know(CaseVariables.EPIDURAL_COMPRESSION)).contains(EpiduralCompressionGrade.GRADE_1B);
        assertThat(patient.openTasks()).containsExactly("PrepareMdtReview");
    }
}
