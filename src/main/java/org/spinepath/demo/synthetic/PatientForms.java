package org.spinepath.demo.synthetic;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.PatientStatus;
import org.spinepath.clinical.aftercare.SupportiveCareDecision;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.imaging.Alignment;
import org.spinepath.clinical.imaging.BoneLesion;
import org.spinepath.clinical.imaging.CompressionCause;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.PosterolateralInvolvement;
import org.spinepath.clinical.imaging.VertebralBodyCollapse;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.DeficitProgression;
import org.spinepath.clinical.presentation.SpinalInstrumentation;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.prognosis.LifeExpectancy;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.demo.player.FilledForm;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.NotDoneReason;
import org.spinepath.pathway.vocabulary.StepOutcome;

/** What is found when somebody looks at a patient. */
record PatientForms(SyntheticPatient patient) {

    private static final Shares<NotDoneReason> NOT_SEEN = Shares.of(60, NotDoneReason.DID_NOT_ATTEND)
            .and(25, NotDoneReason.RESOURCE)
            .and(15, NotDoneReason.UNFIT);
    private static final Shares<EpiduralCompressionGrade> WITH_DEFICIT = Shares.of(
                    15, EpiduralCompressionGrade.GRADE_1C)
            .and(50, EpiduralCompressionGrade.GRADE_2)
            .and(35, EpiduralCompressionGrade.GRADE_3);
    private static final Shares<EpiduralCompressionGrade> WITHOUT_DEFICIT = Shares.of(
                    45, EpiduralCompressionGrade.GRADE_0)
            .and(27, EpiduralCompressionGrade.GRADE_1A)
            .and(20, EpiduralCompressionGrade.GRADE_1B)
            .and(8, EpiduralCompressionGrade.GRADE_1C);
    private static final Shares<BoneLesion> LESIONS =
            Shares.of(65, BoneLesion.LYTIC).and(20, BoneLesion.MIXED).and(15, BoneLesion.BLASTIC);
    private static final Shares<Alignment> ALIGNMENTS =
            Shares.of(78, Alignment.NORMAL).and(14, Alignment.DEFORMITY).and(8, Alignment.SUBLUXATION);
    private static final Shares<VertebralBodyCollapse> COLLAPSES = Shares.of(35, VertebralBodyCollapse.NONE)
            .and(25, VertebralBodyCollapse.OVER_HALF_INVOLVED)
            .and(27, VertebralBodyCollapse.UP_TO_HALF)
            .and(13, VertebralBodyCollapse.OVER_HALF);
    private static final Shares<PosterolateralInvolvement> POSTEROLATERAL = Shares.of(
                    50, PosterolateralInvolvement.NONE)
            .and(37, PosterolateralInvolvement.UNILATERAL)
            .and(13, PosterolateralInvolvement.BILATERAL);
    private static final Shares<VisceralMetastases> VISCERAL = Shares.of(65, VisceralMetastases.NONE)
            .and(10, VisceralMetastases.REMOVABLE)
            .and(25, VisceralMetastases.UNREMOVABLE);
    private static final int WORST_PAIN = 10;
    private static final int RELAPSE = 3;
    /** In days: what a treatment changes is not all there before. */
    private static final int FIRST_WEEKS = 30;

    /**
     * One visit of the aftercare.
     *
     * @param treatment      whose aftercare it is
     * @param number         from 0 after each treatment
     * @param sinceTreatment how long ago it was given
     * @param course         chance about what came of it
     */
    record Visit(Treatment treatment, int number, Duration sinceTreatment, Chance course) {

        boolean isEarly() {
            return sinceTreatment.toDays() < FIRST_WEEKS;
        }
    }

    FilledForm assessment() {
        Chance chance = patient.chance();
        FilledForm form = new FilledForm()
                .with(CaseVariables.CANCER_HISTORY, patient.cancerHistory())
                .with(CaseVariables.PRIMARY_TUMOUR, patient.primaryTumour())
                .with(CaseVariables.PAIN_PRESENT, true)
                .with(CaseVariables.PAIN_SCORE, patient.painScore())
                .with(CaseVariables.PAIN_FEATURES, patient.painFeatures())
                .with(CaseVariables.PAIN_HISTORY_COMPLETE, true)
                .with(CaseVariables.WALKING, patient.walking())
                .with(CaseVariables.ASIA_GRADE, patient.asia())
                .with(CaseVariables.NEUROLOGICAL_SIGNS, patient.signs())
                .with(CaseVariables.NEUROLOGICAL_EXAMINATION_COMPLETE, true)
                .with(CaseVariables.SPINAL_INSTRUMENTATION, SpinalInstrumentation.NONE)
                .with(CaseVariables.RISK_FACTORS, riskFactors())
                .with(CaseVariables.RISK_HISTORY_COMPLETE, true)
                .with(CaseVariables.KARNOFSKY, patient.karnofsky());
        return patient.hasDeficit()
                ? form.with(CaseVariables.DEFICIT_DURATION_HOURS, chance.between("deficit hours", 4, 160))
                        .with(
                                CaseVariables.DEFICIT_PROGRESSION,
                                chance.happens("rapid", 0.25) ? DeficitProgression.RAPID : DeficitProgression.SLOW)
                : form;
    }

    /** @param round 0 for the patient's first imaging; what is found stays the same but for what is seen late */
    FilledForm imaging(int round) {
        Chance chance = patient.chance();
        MetastasisFinding finding = finding(round);
        FilledForm form = new FilledForm()
                .with(CaseVariables.STEP_OUTCOME, StepOutcome.DONE)
                .with(
                        CaseVariables.IMAGING_PERFORMED,
                        EnumSet.of(ImagingModality.MRI_WHOLE_SPINE, ImagingModality.CT_SPINE))
                .with(CaseVariables.METASTASIS, finding)
                .with(CaseVariables.IMAGING_FINDINGS, imagingFindings(finding))
                .with(CaseVariables.IMAGING_REPORT_COMPLETE, true);
        if (finding != MetastasisFinding.CONFIRMED) {
            return form;
        }
        return form.with(CaseVariables.AFFECTED_LEVELS, affectedLevels())
                .with(CaseVariables.INDEX_LEVEL, indexLevel())
                .with(CaseVariables.BONE_LESION, chance.oneOf("lesion", LESIONS))
                .with(CaseVariables.ALIGNMENT, chance.oneOf("alignment", ALIGNMENTS))
                .with(CaseVariables.VERTEBRAL_BODY_COLLAPSE, chance.oneOf("collapse", COLLAPSES))
                .with(CaseVariables.POSTEROLATERAL_INVOLVEMENT, chance.oneOf("posterolateral", POSTEROLATERAL))
                .with(
                        CaseVariables.EPIDURAL_COMPRESSION,
                        chance.oneOf("epidural", patient.hasDeficit() ? WITH_DEFICIT : WITHOUT_DEFICIT))
                .with(
                        CaseVariables.COMPRESSION_CAUSE,
                        patient.hasDeficit() ? CompressionCause.TUMOUR : CompressionCause.NONE)
                .with(
                        CaseVariables.EXTRASPINAL_BONE_METASTASES,
                        chance.happens("bone metastases", 0.6) ? chance.between("how many", 1, 5) : 0)
                .with(CaseVariables.VISCERAL_METASTASES, chance.oneOf("visceral", VISCERAL));
    }

    /** A treated patient's pain is back, and imaging shows no new reason. */
    FilledForm imagingWithoutNews() {
        return new FilledForm()
                .with(CaseVariables.STEP_OUTCOME, StepOutcome.DONE)
                .with(
                        CaseVariables.IMAGING_PERFORMED,
                        EnumSet.of(ImagingModality.MRI_WHOLE_SPINE, ImagingModality.CT_SPINE))
                .with(CaseVariables.METASTASIS, MetastasisFinding.NOT_FOUND)
                .with(CaseVariables.IMAGING_FINDINGS, Set.of())
                .with(CaseVariables.IMAGING_REPORT_COMPLETE, true);
    }

    /** @param of chance about this visit */
    FilledForm visit(Visit visit, Chance of) {
        if (of.happens("not seen", 0.04)) {
            return new FilledForm()
                    .with(CaseVariables.STEP_OUTCOME, StepOutcome.NOT_DONE)
                    .with(CaseVariables.NOT_DONE_REASON, of.oneOf("why not seen", NOT_SEEN));
        }
        PatientStatus status = status(visit.treatment(), of);
        FilledForm form = new FilledForm()
                .with(CaseVariables.STEP_OUTCOME, StepOutcome.DONE)
                .with(CaseVariables.PATIENT_STATUS, status);
        return status == PatientStatus.ALIVE ? examined(form, visit, of) : form;
    }

    private FilledForm examined(FilledForm form, Visit visit, Chance of) {
        boolean worse = visit.number() > 0 && of.happens("neurology is worse", 0.012);
        boolean better = !visit.isEarly() && patient.chance().happens("neurology gets better", 0.5);
        AsiaGrade asia = asia(better, worse);
        int pain = pain(visit, of);
        boolean woundTrouble =
                visit.treatment().isOperative() && visit.number() == 0 && of.happens("wound trouble", 0.06);
        form.with(CaseVariables.PAIN_SCORE, pain)
                .with(CaseVariables.PAIN_FEATURES, Set.of())
                .with(CaseVariables.PAIN_HISTORY_COMPLETE, true)
                .with(CaseVariables.WALKING, walking(better, worse))
                .with(CaseVariables.ASIA_GRADE, asia)
                .with(CaseVariables.NEUROLOGICAL_SIGNS, signs(asia))
                .with(CaseVariables.NEUROLOGICAL_EXAMINATION_COMPLETE, true)
                .with(CaseVariables.WOUND_STATUS, wound(visit, woundTrouble))
                .with(CaseVariables.COMPLICATIONS, complications(woundTrouble, of))
                .with(CaseVariables.KARNOFSKY, Math.min(100, patient.karnofsky() + (visit.isEarly() ? 0 : 10)))
                .with(CaseVariables.EQ5D_VAS, eq5d(pain, better, of));
        return visit.treatment() == Treatment.BEST_SUPPORTIVE_CARE
                ? form.with(
                        CaseVariables.SUPPORTIVE_CARE_DECISION,
                        of.happens("discharged", 0.3)
                                ? SupportiveCareDecision.DISCHARGE
                                : SupportiveCareDecision.CONTINUE)
                : form;
    }

    private Set<String> riskFactors() {
        Set<String> factors = new TreeSet<>();
        if (patient.swallowingTrouble()) {
            factors.add("swallowingOrAirwaySymptoms");
        }
        if (patient.chance().happens("irradiated before", 0.08)) {
            factors.add("priorRadiotherapyToSpine");
        }
        return factors;
    }

    private MetastasisFinding finding(int round) {
        return switch (patient.diagnosis()) {
            case METASTASIS -> MetastasisFinding.CONFIRMED;
            case METASTASIS_SEEN_LATE -> round == 0 ? MetastasisFinding.INCONCLUSIVE : MetastasisFinding.CONFIRMED;
            case HARMLESS, OTHER -> MetastasisFinding.NOT_FOUND;
            case INTRADURAL_TUMOUR -> MetastasisFinding.INCONCLUSIVE;
        };
    }

    private Set<String> imagingFindings(MetastasisFinding finding) {
        Set<String> findings = new TreeSet<>();
        if (patient.diagnosis() == Diagnosis.INTRADURAL_TUMOUR) {
            findings.add("intraduralOrIntramedullary");
        }
        if (finding != MetastasisFinding.CONFIRMED) {
            return findings;
        }
        if (patient.painFeatures().contains("painDermatomal")) {
            findings.add("nerveRootCompression");
        }
        if (patient.chance().happens("posterior wall", 0.15)) {
            findings.add("posteriorWallDefect");
        }
        if (indexLevel() == VertebralLevel.C2 && patient.chance().happens("odontoid", 0.3)) {
            findings.add("odontoidFracture");
        }
        return findings;
    }

    private VertebralLevel indexLevel() {
        VertebralLevel[] levels = VertebralLevel.values();
        boolean cervical = patient.chance().happens("cervical", 0.8);
        return cervical
                ? levels[patient.chance().between("level", VertebralLevel.C1.ordinal(), VertebralLevel.C7.ordinal())]
                : levels[patient.chance().between("level", VertebralLevel.T1.ordinal(), VertebralLevel.L3.ordinal())];
    }

    private Set<VertebralLevel> affectedLevels() {
        Set<VertebralLevel> affected = EnumSet.of(indexLevel());
        VertebralLevel[] levels = VertebralLevel.values();
        if (patient.chance().happens("next level", 0.5)) {
            affected.add(levels[indexLevel().ordinal() + 1]);
        }
        if (patient.chance().happens("distant level", 0.2)) {
            affected.add(VertebralLevel.L5);
        }
        return affected;
    }

    private PatientStatus status(Treatment treatment, Chance of) {
        if (of.happens("died", dying(treatment))) {
            return PatientStatus.DIED;
        }
        return of.happens("lost", 0.02) ? PatientStatus.LOST_TO_FOLLOW_UP : PatientStatus.ALIVE;
    }

    private double dying(Treatment treatment) {
        if (treatment == Treatment.BEST_SUPPORTIVE_CARE || patient.lifeExpectancy() == LifeExpectancy.UNDER_3_MONTHS) {
            return 0.22;
        }
        return patient.lifeExpectancy() == LifeExpectancy.MONTHS_3_TO_12 ? 0.06 : 0.015;
    }

    /** Falls by half of what it will fall, then by the rest; a few do not respond, and a few relapse. */
    private int pain(Visit visit, Chance of) {
        int fall =
                visit.course().happens("no response", 0.05) ? 0 : visit.course().between("pain falls", 2, 6);
        int lasting = Math.max(0, patient.painScore() - fall);
        if (visit.number() > 1 && of.happens("pain is back", 0.035)) {
            return Math.min(WORST_PAIN, Math.max(RELAPSE + 1, lasting + RELAPSE));
        }
        return visit.isEarly() ? Math.max(0, patient.painScore() - (fall + 1) / 2) : lasting;
    }

    private AsiaGrade asia(boolean better, boolean worse) {
        AsiaGrade[] grades = AsiaGrade.values();
        int change = worse ? -1 : better ? 1 : 0;
        int grade = patient.asia().ordinal() + (patient.asia() == AsiaGrade.A && better ? 0 : change);
        return grades[Math.max(0, Math.min(AsiaGrade.E.ordinal(), grade))];
    }

    private Walking walking(boolean better, boolean worse) {
        Walking[] abilities = Walking.values();
        boolean mayImprove = patient.asia().compareTo(AsiaGrade.C) >= 0;
        int ability = patient.walking().ordinal() + (worse ? 1 : better && mayImprove ? -1 : 0);
        return abilities[Math.max(0, Math.min(Walking.UNABLE.ordinal(), ability))];
    }

    private Set<String> signs(AsiaGrade asia) {
        if (asia == AsiaGrade.E) {
            return Set.of();
        }
        return patient.hasDeficit() ? patient.signs() : Set.of("limbWeakness");
    }

    private static WoundStatus wound(Visit visit, boolean trouble) {
        if (!visit.treatment().isOperative()) {
            return WoundStatus.NOT_APPLICABLE;
        }
        if (trouble) {
            return WoundStatus.PROBLEM;
        }
        return visit.number() == 0 ? WoundStatus.HEALING : WoundStatus.HEALED;
    }

    private static Set<Complication> complications(boolean woundTrouble, Chance of) {
        Set<Complication> complications = EnumSet.noneOf(Complication.class);
        if (woundTrouble) {
            complications.add(Complication.WOUND_INFECTION);
        }
        if (of.happens("thrombosis", 0.012)) {
            complications.add(Complication.DEEP_VENOUS_THROMBOSIS);
        }
        return complications;
    }

    private int eq5d(int pain, boolean better, Chance of) {
        int wellbeing = 85 - 5 * pain - 8 * patient.walking().ordinal() + (better ? 8 : 0);
        return Math.max(5, Math.min(98, wellbeing + of.between("eq5d", -6, 6)));
    }
}
