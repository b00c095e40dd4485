package org.spinepath.clinical.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.imaging.ImagingFacts.*;
import static org.spinepath.clinical.presentation.PresentationFacts.*;
import static org.spinepath.clinical.treatment.TreatmentFacts.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** Each row and each indication names the findings of this patient that it rests on, and no others. */
class ReasonsOfTheRowsTest {

    private final Patient patient = Patient.withNothingToOperateOn();
    private final Patient unfit = patient.with(FIT_FOR_SURGERY, false);

    @Test
    void t0_saysWhatKeepsThePatientFromATreatmentAndNothingElse() {
        assertThat(reasons(patient.with(METASTASIS, MetastasisFinding.INCONCLUSIVE), "R17", "GOOD_PRACTICE", "R4"))
                .containsExactly(
                        "Imaging has not confirmed a metastasis (metastasis on imaging inconclusive): further imaging"
                                + " comes before any treatment.");
        assertThat(reasons(patient.with(INTRADURAL_OR_INTRAMEDULLARY, true), "R17", "GOOD_PRACTICE", "R4"))
                .singleElement()
                .asString()
                .contains("intradural or intramedullary", "neurosurgery");
        assertThat(reasons(patient.with(DISC_INVOLVED, true), "R17", "GOOD_PRACTICE", "R4"))
                .singleElement()
                .asString()
                .contains("disc is involved", "infection");
    }

    @Test
    void t2_namesThePrimary() {
        Patient myeloma = patient.with(PRIMARY_TUMOUR, PrimaryTumour.MYELOMA);

        assertThat(reasons(myeloma, "NOMS")).first().asString().contains("(primary tumour myeloma)");
        assertThat(reasons(myeloma, "X1")).isEmpty();
    }

    @Test
    void t3AndT4_nameEachThingThatRulesAnOperationOut() {
        Patient dying = patient.with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS);

        assertThat(reasons(dying, "R23"))
                .containsExactly("An open operation is out of the question: the life expectancy is under 3 months.");
        assertThat(reasons(unfit.withPainfulPotentialInstability(), "R23"))
                .containsExactly("An open operation is out of the question: the patient is not fit for surgery.");
        assertThat(reasons(patient.with(PATIENT_ACCEPTS_SURGERY, false), "R23"))
                .containsExactly("An open operation is out of the question: the patient declines surgery.");
    }

    @Test
    void t3_saysWhyCementIsSafe() {
        assertThat(reasons(unfit.withPainfulPotentialInstability(), "R34"))
                .first()
                .asString()
                .contains("no posterior wall defect, no deficit, epidural compression grade 0");
    }

    @Test
    void t4_comfortForTheBedboundNamesTheKarnofskyIndex() {
        assertThat(reasons(
                        patient.with(LIFE_EXPECTANCY, LifeExpectancy.UNDER_3_MONTHS)
                                .with(KARNOFSKY, 20),
                        "R9",
                        "R39"))
                .singleElement()
                .asString()
                .startsWith("With Karnofsky index 20 and a life expectancy under 3 months, comfort comes first");
    }

    @Test
    void t4_namesWhatIsIrradiated() {
        assertThat(reasons(unfit.withPain(), "R9", "R39")).containsExactly(irradiated("pain"));
        assertThat(reasons(unfit.withDeficit(), "R9", "R39"))
                .singleElement()
                .asString()
                .endsWith("has: limb weakness, ASIA grade D, progression of the deficit slow.");
        assertThat(reasons(unfit.withCompression(EpiduralCompressionGrade.GRADE_1C), "R9", "R39"))
                .containsExactly(irradiated("epidural compression grade 1C"));
        assertThat(reasons(unfit.with(NERVE_ROOT_COMPRESSION, true), "R9", "R39"))
                .containsExactly(irradiated("nerve root compression"));
        assertThat(reasons(unfit.withPain().with(NERVE_ROOT_COMPRESSION, true), "R9", "R39"))
                .containsExactly(irradiated("pain, nerve root compression"));
    }

    @Test
    void t4_systemicTherapySaysThatThereIsNothingToIrradiate() {
        assertThat(reasons(unfit, "R9", "R39"))
                .containsExactly(
                        "Neither pain nor a deficit nor compression is known, so the tumour is treated systemically.");
    }

    @Test
    void t5_saysWhyCementOrWhyNot() {
        Patient fractured = patient.withOdontoidFracture();

        assertThat(reasons(fractured, "R35"))
                .containsExactly("Imaging shows odontoid fracture: cement augmentation with internal fixation.");
        assertThat(reasons(fractured.withSubluxation(), "R35")).containsExactly(posterior("subluxation"));
        assertThat(reasons(fractured.with(POSTERIOR_WALL_DEFECT, true), "R35"))
                .containsExactly(posterior("posterior wall defect"));
        assertThat(reasons(fractured.with(COAGULOPATHY, true), "R35")).containsExactly(posterior("coagulopathy"));
        assertThat(reasons(fractured.withCompression(EpiduralCompressionGrade.GRADE_1C), "R35"))
                .containsExactly(posterior("epidural compression grade 1C"));
        assertThat(reasons(fractured.withDeficit(), "R35"))
                .containsExactly(posterior("limb weakness, ASIA grade D, progression of the deficit slow"));
        assertThat(reasons(
                        fractured
                                .withCompression(EpiduralCompressionGrade.GRADE_1C)
                                .with(COAGULOPATHY, true),
                        "R35"))
                .containsExactly(posterior("epidural compression grade 1C, coagulopathy"));
    }

    @Test
    void t6_namesTheLevelAndThePrimary() {
        Patient curable = patient.withACurableTumour().withRadicularPain();

        assertThat(reasons(curable, "R25")).singleElement().asString().contains("(affected levels C5)");
        assertThat(reasons(curable, "R26"))
                .containsExactly("The primary (primary tumour breast) counts as slowly growing.");
    }

    @Test
    void t7_namesWhatNeedsDecompression() {
        assertThat(reasons(patient.withRadicularPain(), "R29")).containsExactly(decompressed("radicular pain"));
        assertThat(reasons(patient.withDeficit().withCompression(EpiduralCompressionGrade.GRADE_2), "R29"))
                .containsExactly(decompressed("neurological deficit"));
        assertThat(reasons(patient.withSubluxation(), "R29")).containsExactly(decompressed("an unstable spine"));
        assertThat(reasons(patient.withRadicularPain().withSubluxation(), "R29"))
                .containsExactly(decompressed("radicular pain, an unstable spine"));
        assertThat(reasons(
                        patient.withRefractoryPain().with(PAIN_DERMATOMAL, true).with(NERVE_ROOT_COMPRESSION, true),
                        "R29"))
                .containsExactly(decompressed("radicular pain"));
    }

    @Test
    void t7_citesR22ItselfOnlyWhereNoIndicationHas() {
        assertThat(reasons(patient.withRadicularPain(), "R22"))
                .containsExactly("Surgery is indicated for radicular pain.");
        assertThat(reasons(patient.withSubluxation(), "R22"))
                .containsExactly("The spine is unstable at C5: an indication for surgery.");
    }

    @Test
    void t8_namesThePainThatCementRelieves() {
        assertThat(reasons(patient.withRefractoryPain(), "R32"))
                .containsExactly(
                        "Vertebroplasty or kyphoplasty relieves the pain that immobilises despite radiotherapy and"
                                + " lowers the risk of collapse.");
        assertThat(reasons(patient.withPainfulPotentialInstability(), "R32"))
                .containsExactly(
                        "Vertebroplasty or kyphoplasty relieves the potential instability with mechanical pain and"
                                + " lowers the risk of collapse.");
        assertThat(reasons(patient.withRefractoryPain(), "R34"))
                .first()
                .asString()
                .contains("Cement is safe here");
    }

    @Test
    void t8_saysWhyCementIsContraindicated() {
        Patient thinWall = patient.withRefractoryPain().with(POSTERIOR_WALL_DEFECT, true);

        assertThat(reasons(thinWall, "R34"))
                .containsExactly(
                        "Cement would relieve the pain that immobilises despite radiotherapy but is contraindicated"
                                + " (posterior wall defect): open stabilisation.");
        assertThat(reasons(thinWall, "R32")).isEmpty();
    }

    @Test
    void t9_namesWhatIsIrradiated() {
        Patient oedema = patient.withDeficit()
                .with(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_1C)
                .with(COMPRESSION_CAUSE, CompressionCause.OEDEMA);
        Patient paraplegic = patient.withDeficit()
                .withCompression(EpiduralCompressionGrade.GRADE_3)
                .with(ASIA_GRADE, AsiaGrade.A)
                .with(DEFICIT_DURATION_HOURS, 49);

        assertThat(reasons(patient.withPain(), "R18", "R9"))
                .containsExactly(
                        "There is pain and no known indication for surgery; local irradiation is the most effective"
                                + " therapy for it.");
        assertThat(reasons(oedema, "R18", "R9"))
                .containsExactly(
                        "Imaging gives oedema as the cause of the deficit, with epidural compression grade 1C.");
        assertThat(reasons(paraplegic, "R18", "R9"))
                .containsExactly("The paraplegia has lasted over 48 hours and is no longer an indication for surgery:"
                        + " irradiation.");
    }

    @Test
    void t9_saysWhereCementStands() {
        Patient inVain = patient.withPain().with(PAIN_DESPITE_RADIOTHERAPY, true);

        assertThat(reasons(patient.withPain(), "R33"))
                .containsExactly("Augmentation with ablation is the alternative, since cement is safe.");
        assertThat(reasons(patient.withPain().with(POSTERIOR_WALL_DEFECT, true), "R33"))
                .isEmpty();
        assertThat(reasons(inVain, "R33"))
                .first()
                .asString()
                .startsWith("The pain persists despite radiotherapy and cement is safe");
    }

    @Test
    void t10_namesTheGradeThatIsNoCompression() {
        assertThat(reasons(patient, "R39")).singleElement().asString().contains("(epidural compression grade 0)");
    }

    @Test
    void a_namesTheDeficitAndWhatCompresses() {
        Patient deficit = patient.withDeficit();

        assertThat(reasons(deficit.withCompression(EpiduralCompressionGrade.GRADE_2), "R22"))
                .containsExactly(indicatedWith("epidural compression grade 2"));
        assertThat(reasons(deficit.with(NERVE_ROOT_COMPRESSION, true), "R22"))
                .containsExactly(indicatedWith("nerve root compression"));
        assertThat(reasons(
                        deficit.withCompression(EpiduralCompressionGrade.GRADE_2)
                                .with(NERVE_ROOT_COMPRESSION, true),
                        "R22"))
                .containsExactly(indicatedWith("epidural compression grade 2 and nerve root compression"));
        assertThat(reasons(deficit.withCompression(EpiduralCompressionGrade.GRADE_2), "R30"))
                .singleElement()
                .asString()
                .contains("24", "progression of the deficit slow");
    }

    @Test
    void b_namesTheLevelAndWhetherTheMdtMustJudge() {
        Patient painful = patient.withPainfulPotentialInstability();

        assertThat(reasons(painful, "R22"))
                .containsExactly("The spine is potentially unstable at C5 and the pain is mechanical: an indication for"
                        + " surgery, by the MDT's judgement.");
        assertThat(reasons(painful, "R14")).hasSize(1);
        assertThat(reasons(painful.withSubluxation(), "R22"))
                .containsExactly("The spine is unstable at C5: an indication for surgery.");
        assertThat(reasons(painful.withSubluxation(), "R14")).isEmpty();
        assertThat(reasons(
                        patient.withSubluxation().without(INDEX_LEVEL).with(AFFECTED_LEVELS, Set.of(VertebralLevel.C5)),
                        "R22"))
                .containsExactly("The spine is unstable at the index level: an indication for surgery.");
    }

    @Test
    void c_isNamed() {
        assertThat(reasons(patient.withRefractoryPain(), "R22"))
                .containsExactly("The pain immobilises the patient despite radiotherapy: an indication for surgery.");
    }

    private static String irradiated(String what) {
        return "Irradiation is the most effective local therapy for what this patient has: " + what + ".";
    }

    private static String posterior(String why) {
        return "Imaging shows odontoid fracture, and cement is not the way (" + why + "): posterior fixation.";
    }

    private static String decompressed(String what) {
        return "The goal for " + what
                + " is to remove tumour at the compression site, decompress and stabilise at once.";
    }

    private static String indicatedWith(String compression) {
        return "A neurological deficit (limb weakness, ASIA grade D, progression of the deficit slow) stands with "
                + compression + ": an indication for surgery.";
    }

    /** The sentences under these rules, in order. */
    private static List<String> reasons(Patient patient, String... rules) {
        return patient.recommendation().explanation().reasons().stream()
                .filter(reason -> Set.of(rules).contains(reason.rule()))
                .map(Reason::text)
                .toList();
    }
}
