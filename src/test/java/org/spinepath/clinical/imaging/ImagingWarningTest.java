package org.spinepath.clinical.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.imaging.ImagingWarning.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.AsiaGrade;

class ImagingWarningTest {

    @Test
    void otherLevelsUnscored_whenMoreThanOneLevelIsAffected() {
        assertWarns(OTHER_LEVELS_UNSCORED, levels(VertebralLevel.C4, VertebralLevel.C6));
        assertSilent(OTHER_LEVELS_UNSCORED, levels(VertebralLevel.C4));
        assertThat(OTHER_LEVELS_UNSCORED
                        .warning(levels(VertebralLevel.C4, VertebralLevel.C6))
                        .text())
                .contains("C4, C6");
    }

    @Test
    void outsideTheCervicalPathway_whenNoLevelLiesBetweenC0AndT2() {
        assertWarns(OUTSIDE_THE_CERVICAL_PATHWAY, levels(VertebralLevel.T3, VertebralLevel.L1));
        assertWarns(
                OUTSIDE_THE_CERVICAL_PATHWAY,
                Facts.none().with(INDEX_LEVEL, VertebralLevel.T8).with(AFFECTED_LEVELS, Set.of(VertebralLevel.T8)));
        assertSilent(OUTSIDE_THE_CERVICAL_PATHWAY, levels(VertebralLevel.T2, VertebralLevel.L1));
        assertSilent(OUTSIDE_THE_CERVICAL_PATHWAY, levels());
        assertSilent(OUTSIDE_THE_CERVICAL_PATHWAY, Facts.none());
    }

    @Test
    void highGradeCompressionWithAsiaE_isUnusual() {
        Facts facts = Facts.none().with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_2);

        assertWarns(HIGH_GRADE_COMPRESSION_WITH_ASIA_E, facts.with(ASIA_GRADE, AsiaGrade.E));
        assertSilent(HIGH_GRADE_COMPRESSION_WITH_ASIA_E, facts.with(ASIA_GRADE, AsiaGrade.D));
        assertSilent(
                HIGH_GRADE_COMPRESSION_WITH_ASIA_E,
                facts.with(ASIA_GRADE, AsiaGrade.E).with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1C));
    }

    @Test
    void deficitWithoutCompression_looksForAnotherCause() {
        Facts facts = Facts.none().with(LIMB_WEAKNESS, true);

        assertWarns(DEFICIT_WITHOUT_COMPRESSION, facts.with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_0));
        assertSilent(DEFICIT_WITHOUT_COMPRESSION, facts.with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1A));
    }

    @Test
    void surgicalConsultation_fromSinsSevenOn() {
        assertWarns(SURGICAL_CONSULTATION, Facts.none().with(SINS_TOTAL, 7));
        assertWarns(SURGICAL_CONSULTATION, Facts.none().with(ALIGNMENT, Alignment.SUBLUXATION));
        assertSilent(SURGICAL_CONSULTATION, Facts.none().with(SINS_TOTAL, 6).with(ALIGNMENT, Alignment.NORMAL));
    }

    @Test
    void r20_ctAloneWithADeficit() {
        Facts facts = Facts.none()
                .with(SENSORY_LOSS, true)
                .with(IMAGING_PERFORMED, Set.of(ImagingModality.CT_SPINE, ImagingModality.RADIOGRAPH));

        assertWarns(CT_ALONE_WITH_DEFICIT, facts);
        assertSilent(
                CT_ALONE_WITH_DEFICIT,
                facts.with(IMAGING_PERFORMED, Set.of(ImagingModality.CT_SPINE, ImagingModality.CT_MYELOGRAPHY)));
        assertSilent(CT_ALONE_WITH_DEFICIT, facts.with(SENSORY_LOSS, false).with(ASIA_GRADE, AsiaGrade.E));
    }

    @Test
    void radiographRulesNothingOut_whenItIsAllThereIs() {
        assertWarns(
                RADIOGRAPH_RULES_NOTHING_OUT, Facts.none().with(IMAGING_PERFORMED, Set.of(ImagingModality.RADIOGRAPH)));
    }

    @Test
    void r4_considerInfection_withAnInvolvedDiscOrFever() {
        assertWarns(CONSIDER_INFECTION, Facts.none().with(DISC_INVOLVED, true));
        assertWarns(CONSIDER_INFECTION, Facts.none().with(FEVER, true));
        assertSilent(CONSIDER_INFECTION, Facts.none().with(FEVER, false).with(DISC_INVOLVED, false));
    }

    @Test
    void craniocervicalFindingWithoutItsLevel_isNotCountedButSaid() {
        assertWarns(
                CRANIOCERVICAL_FINDING_WITHOUT_ITS_LEVEL,
                levels(VertebralLevel.C5).with(ODONTOID_FRACTURE, true));
        assertWarns(CRANIOCERVICAL_FINDING_WITHOUT_ITS_LEVEL, Facts.none().with(ATLANTOAXIAL_INSTABILITY, true));
        assertSilent(
                CRANIOCERVICAL_FINDING_WITHOUT_ITS_LEVEL,
                levels(VertebralLevel.C2).with(ODONTOID_FRACTURE, true));
    }

    @Test
    void sinsTotalContradictsItems_whenTheKnownItemsCannotGiveIt() {
        Facts facts = Facts.none().with(INDEX_LEVEL, VertebralLevel.C7).with(ALIGNMENT, Alignment.SUBLUXATION);

        assertWarns(SINS_TOTAL_CONTRADICTS_ITEMS, facts.with(SINS_TOTAL, 6));
        assertSilent(SINS_TOTAL_CONTRADICTS_ITEMS, facts.with(SINS_TOTAL, 7));
    }

    private static Facts levels(VertebralLevel... levels) {
        return Facts.none().with(AFFECTED_LEVELS, Set.of(levels));
    }

    private static void assertWarns(ImagingWarning warning, Facts facts) {
        assertThat(warning.applies(facts).isTrue()).as(warning.id()).isTrue();
        assertThat(warning.warning(facts).text()).endsWith(".");
    }

    private static void assertSilent(ImagingWarning warning, Facts facts) {
        assertThat(warning.applies(facts).isTrue()).as(warning.id()).isFalse();
    }
}
