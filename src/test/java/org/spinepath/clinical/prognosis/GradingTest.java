package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.Alignment;
import org.spinepath.clinical.imaging.BoneLesion;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.PosterolateralInvolvement;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.imaging.VertebralBodyCollapse;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;

class GradingTest {

    private static final Facts RENAL_AT_C6 = Facts.none()
            .with(PRIMARY_TUMOUR, PrimaryTumour.RENAL_CELL)
            .with(KARNOFSKY, 70)
            .with(ASIA_GRADE, AsiaGrade.E)
            .with(PAIN_PROVOKED_BY_MOVEMENT, true)
            .with(FEVER, false)
            .with(IMAGING_PERFORMED, Set.of(ImagingModality.MRI_WHOLE_SPINE, ImagingModality.CT_SPINE))
            .with(AFFECTED_LEVELS, Set.of(VertebralLevel.C6))
            .with(INDEX_LEVEL, VertebralLevel.C6)
            .with(EXTRASPINAL_BONE_METASTASES, 0)
            .with(VISCERAL_METASTASES, VisceralMetastases.NONE)
            .with(BONE_LESION, BoneLesion.LYTIC)
            .with(ALIGNMENT, Alignment.NORMAL)
            .with(VERTEBRAL_BODY_COLLAPSE, VertebralBodyCollapse.UP_TO_HALF)
            .with(POSTEROLATERAL_INVOLVEMENT, PosterolateralInvolvement.UNILATERAL)
            .with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1B)
            .with(DISC_INVOLVED, false);

    @Test
    void aCompleteReportIsGradedCompletely() {
        Grading grading = Grading.of(RENAL_AT_C6);

        assertThat(grading.sins().total()).hasValue(10);
        assertThat(grading.stability()).hasValue(Stability.POTENTIALLY_UNSTABLE);
        assertThat(grading.cordCompression()).hasValue(false);
        assertThat(grading.tokuhashi().total()).hasValue(12);
        assertThat(grading.tomita().total()).hasValue(3);
        assertThat(grading.bauer().total()).hasValue(4);
        assertThat(grading.vanDerLinden().total()).hasValue(2);
        assertThat(grading.radiosensitivity()).hasValue(Radiosensitivity.RESISTANT);
        assertThat(grading.growth()).hasValue(TumourGrowth.MODERATE);
        assertThat(grading.solitary()).hasValue(true);
        assertThat(grading.explanation().missing()).isEmpty();
        assertThat(grading.explanation().warnings())
                .extracting(Warning::code)
                .containsExactly("SURGICAL_CONSULTATION", "RENAL_GROWTH");
        assertThat(grading.explanation().reasons())
                .extracting(Reason::rule)
                .contains("SINS", "ESCC", "TOKUHASHI", "TOMITA", "BAUER", "VAN-DER-LINDEN", "R25");
    }

    @Test
    void x2_renalCellWarnsThatTomitaRatesItModerate() {
        assertThat(Grading.of(RENAL_AT_C6).explanation().warnings())
                .anyMatch(warning -> warning.text().contains("Tomita rates renal as moderate"));
        assertThat(Grading.of(RENAL_AT_C6.with(PRIMARY_TUMOUR, PrimaryTumour.BREAST))
                        .explanation()
                        .warnings())
                .extracting(Warning::code)
                .doesNotContain("RENAL_GROWTH");
    }

    @ParameterizedTest
    @EnumSource
    void cordCompressionIsGradeTwoOrThree(EpiduralCompressionGrade grade) {
        boolean expected = grade == EpiduralCompressionGrade.GRADE_2 || grade == EpiduralCompressionGrade.GRADE_3;

        assertThat(Grading.of(Facts.none().with(EPIDURAL_COMPRESSION, grade)).cordCompression())
                .hasValue(expected);
    }

    @Test
    void nothingKnownGradesNothingAndAsksForEverything() {
        Grading grading = Grading.of(Facts.none());

        assertThat(grading.sins().total()).isEmpty();
        assertThat(grading.stability()).isEmpty();
        assertThat(grading.cordCompression()).isEmpty();
        assertThat(grading.solitary()).isEmpty();
        assertThat(grading.explanation().missing())
                .contains(
                        "indexLevel",
                        "painPresent",
                        "boneLesion",
                        "alignment",
                        "vertebralBodyCollapse",
                        "posterolateralInvolvement",
                        "epiduralCompression",
                        "karnofsky",
                        "primaryTumour",
                        "affectedLevels",
                        "extraspinalBoneMetastases",
                        "visceralMetastases",
                        "asiaGrade");
        assertThat(grading.explanation().warnings()).isEmpty();
    }

    @Test
    void theIndexLevelAloneIsScoredAndTheOthersAreNamed() {
        Facts facts = RENAL_AT_C6.with(AFFECTED_LEVELS, Set.of(VertebralLevel.C6, VertebralLevel.T4));

        assertThat(Grading.of(facts).sins().total()).hasValue(10);
        assertThat(Grading.of(facts).explanation().warnings())
                .anyMatch(warning -> warning.code().equals("OTHER_LEVELS_UNSCORED")
                        && warning.text().contains("T4"));
    }

    @Test
    void everyCompleteScoreSaysItsTotalAndWhatItMeans() {
        assertThat(reasons(RENAL_AT_C6, "SINS")).containsExactly("SINS is 10: the spine is potentially unstable.");
        assertThat(reasons(RENAL_AT_C6, "TOKUHASHI")).singleElement().asString().endsWith(" is 12: 12 months or more.");
        assertThat(reasons(RENAL_AT_C6, "TOMITA")).first().asString().contains(" is 3: ");
        assertThat(reasons(RENAL_AT_C6, "BAUER"))
                .singleElement()
                .asString()
                .endsWith(" is 4: over 12 months: excisional surgery.");
        assertThat(reasons(RENAL_AT_C6, "VAN-DER-LINDEN"))
                .singleElement()
                .asString()
                .contains(" is 2: ");
    }

    @Test
    void anIncompleteScoreSaysItsRangeAndWhatIsNotKnown() {
        Facts unscored = RENAL_AT_C6.without(KARNOFSKY).without(BONE_LESION);

        assertThat(reasons(unscored, "TOKUHASHI"))
                .singleElement()
                .asString()
                .endsWith(" is incomplete, between 11 and 13; not settled by: Karnofsky index.");
        assertThat(reasons(unscored, "SINS"))
                .first()
                .asString()
                .startsWith("SINS is incomplete, between 8 and 10; not known: ");
    }

    @Test
    void aScoreThatWasNotMadeForTheTumourSaysSo() {
        Facts lymphoma = RENAL_AT_C6.with(PRIMARY_TUMOUR, PrimaryTumour.LYMPHOMA);

        assertThat(reasons(lymphoma, "TOMITA"))
                .first()
                .asString()
                .endsWith("was not made for this primary tumour: no total.");
        assertThat(reasons(RENAL_AT_C6, "TOMITA")).noneMatch(text -> text.contains("was not made"));
    }

    @Test
    void theTotalIsSaidWhereAFindingMakesTheSpineUnstableOutright() {
        Facts subluxated = RENAL_AT_C6.with(ALIGNMENT, Alignment.SUBLUXATION);

        assertThat(reasons(subluxated, "SINS"))
                .containsExactly("SINS is 14 of 18.", "A subluxation at C6 makes the spine unstable outright.");
    }

    @Test
    void epiduralCompressionSaysWhetherTheCordIsCompressed() {
        assertThat(reasons(RENAL_AT_C6, "ESCC"))
                .containsExactly("The epidural compression grade 1B means no cord compression.");
        assertThat(reasons(RENAL_AT_C6.with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_2), "ESCC"))
                .containsExactly("The epidural compression grade 2 means cord compression.");
        assertThat(reasons(RENAL_AT_C6.without(EPIDURAL_COMPRESSION), "ESCC")).isEmpty();
    }

    @Test
    void growthAndSensitivityOfThePrimaryAreSaid() {
        assertThat(reasons(RENAL_AT_C6, "TOMITA")).contains("Growth of the primary tumour renal cell: moderate.");
        assertThat(reasons(RENAL_AT_C6, "NOMS"))
                .containsExactly(
                        "Sensitivity of the primary tumour renal cell to conventional radiotherapy: resistant.");
    }

    @Test
    void r25_onlyASolitaryMetastasisIsCalledSolitary() {
        assertThat(reasons(RENAL_AT_C6, "R25")).hasSize(1);
        assertThat(reasons(RENAL_AT_C6.with(EXTRASPINAL_BONE_METASTASES, 1), "R25"))
                .isEmpty();
    }

    private static List<String> reasons(Facts facts, String rule) {
        return Grading.of(facts).explanation().reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::text)
                .toList();
    }
}
