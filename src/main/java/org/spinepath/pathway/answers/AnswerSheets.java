package org.spinepath.pathway.answers;

import static org.spinepath.pathway.answers.AnswerField.mandatory;
import static org.spinepath.pathway.answers.AnswerField.optional;
import static org.spinepath.pathway.answers.AnswerRule.mandatoryWhen;
import static org.spinepath.pathway.answers.AnswerRule.mustBeTicked;
import static org.spinepath.pathway.answers.AnswerRule.refuseWhen;
import static org.spinepath.pathway.variables.CaseVariables.*;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.aftercare.AfterTreatmentFacts;
import org.spinepath.clinical.aftercare.PatientStatus;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.mdt.MinimumDataSet;
import org.spinepath.pathway.mdt.Quorum;
import org.spinepath.pathway.mdt.TreatmentChoice;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseUrgency;
import org.spinepath.pathway.vocabulary.AdviceOutcome;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.PreparationOutcome;
import org.spinepath.pathway.vocabulary.StepOutcome;

/** What each user task asks for: the one list that forms and completions are held against. */
final class AnswerSheets {

    private static final Predicate<Answers> DONE = answers -> answers.is(STEP_OUTCOME, StepOutcome.DONE);
    private static final Predicate<Answers> NOT_DONE = answers -> answers.is(STEP_OUTCOME, StepOutcome.NOT_DONE);
    private static final Predicate<Answers> REFER_ANYWAY =
            answers -> answers.is(ADVICE_OUTCOME, AdviceOutcome.REFER_ANYWAY);
    private static final Predicate<Answers> READY =
            answers -> answers.is(PREPARATION_OUTCOME, PreparationOutcome.READY);
    private static final Predicate<Answers> TREAT = answers -> answers.is(MDT_OUTCOME, MdtOutcome.TREAT);
    private static final Predicate<Answers> SEEN_ALIVE =
            DONE.and(answers -> answers.is(PATIENT_STATUS, PatientStatus.ALIVE));
    private static final Predicate<Answers> CONFIRMED =
            DONE.and(answers -> answers.is(METASTASIS, MetastasisFinding.CONFIRMED));
    private static final Predicate<Answers> SUPPORTIVE =
            answers -> answers.is(AFTERCARE_TREATMENT, Treatment.BEST_SUPPORTIVE_CARE);

    private static final AnswerSheet ASSESS_PATIENT = AnswerSheet.of(
                    Steps.ASSESS_PATIENT,
                    mandatory(CANCER_HISTORY).fromCase(),
                    optional(PRIMARY_TUMOUR).fromCase(),
                    mandatory(PAIN_PRESENT),
                    optional(PAIN_SCORE),
                    optional(PAIN_FEATURES),
                    optional(PAIN_HISTORY_COMPLETE),
                    mandatory(WALKING),
                    optional(ASIA_GRADE),
                    optional(NEUROLOGICAL_SIGNS),
                    optional(NEUROLOGICAL_EXAMINATION_COMPLETE),
                    optional(DEFICIT_DURATION_HOURS),
                    optional(DEFICIT_PROGRESSION),
                    optional(SPINAL_INSTRUMENTATION),
                    optional(RISK_FACTORS).fromCase(),
                    optional(RISK_HISTORY_COMPLETE),
                    optional(KARNOFSKY))
            .checking(
                    refuseWhen(
                            PAIN_FEATURES,
                            answers -> answers.is(PAIN_PRESENT, false) && answers.has(PAIN_FEATURES),
                            "are ticked although there is no pain. Please untick them, or say that there is pain."),
                    mandatoryWhen(
                            DEFICIT_DURATION_HOURS, AnswerSheets::deficit, "the patient has a neurological deficit"),
                    mandatoryWhen(DEFICIT_PROGRESSION, AnswerSheets::deficit, "the patient has a neurological deficit"))
            .leadingTo(AnswerSheets::noteOnset);

    private static final AnswerSheet ADVISE_PRIMARY_CARE = AnswerSheet.of(
                    Steps.ADVISE_PRIMARY_CARE,
                    mandatory(ADVICE_OUTCOME),
                    mandatory(REFER_ANYWAY_REASON).inOwnWords().when(REFER_ANYWAY))
            .leadingTo(AnswerSheets::raiseToUrgent);

    private static final AnswerSheet PERFORM_IMAGING = AnswerSheet.of(
                    Steps.PERFORM_IMAGING,
                    mandatory(STEP_OUTCOME),
                    mandatory(NOT_DONE_REASON).when(NOT_DONE),
                    mandatory(IMAGING_PERFORMED).when(DONE),
                    mandatory(METASTASIS).when(DONE),
                    optional(AFFECTED_LEVELS).when(DONE),
                    optional(INDEX_LEVEL).when(DONE),
                    optional(EXTRASPINAL_BONE_METASTASES).when(DONE),
                    optional(VISCERAL_METASTASES).when(DONE),
                    optional(BONE_LESION).when(DONE),
                    optional(ALIGNMENT).when(DONE),
                    optional(VERTEBRAL_BODY_COLLAPSE).when(DONE),
                    optional(POSTEROLATERAL_INVOLVEMENT).when(DONE),
                    optional(EPIDURAL_COMPRESSION).when(DONE),
                    optional(COMPRESSION_CAUSE).when(DONE),
                    optional(IMAGING_FINDINGS).when(DONE),
                    optional(IMAGING_REPORT_COMPLETE).when(DONE))
            .checking(
                    mandatoryWhen(AFFECTED_LEVELS, CONFIRMED, "a metastasis is confirmed"),
                    mandatoryWhen(INDEX_LEVEL, CONFIRMED, "a metastasis is confirmed"),
                    refuseWhen(
                            INDEX_LEVEL,
                            DONE.and(AnswerSheets::indexLevelIsElsewhere),
                            "must be one of the affected levels. Please choose one of them, or add it to them."))
            .leadingTo(AnswerSheets::noteImaging);

    private static final AnswerSheet REFER_TO_NEUROSURGERY = AnswerSheet.of(
                    Steps.REFER_TO_NEUROSURGERY, mandatory(NEUROSURGERY_ACCEPTED))
            .checking(mustBeTicked(NEUROSURGERY_ACCEPTED));

    private static final AnswerSheet ADVISE_OTHER_DIAGNOSIS =
            AnswerSheet.of(Steps.ADVISE_OTHER_DIAGNOSIS, mandatory(ADVICE_SENT)).checking(mustBeTicked(ADVICE_SENT));

    private static final AnswerSheet PREPARE_MDT_REVIEW = AnswerSheet.of(
                    Steps.PREPARE_MDT_REVIEW,
                    mandatory(PREPARATION_OUTCOME),
                    optional(LIFE_EXPECTANCY).when(READY),
                    optional(LIFE_EXPECTANCY_METHOD).when(READY),
                    optional(FIT_FOR_SURGERY).when(READY),
                    optional(COAGULOPATHY).when(READY),
                    optional(PATIENT_ACCEPTS_SURGERY).when(READY),
                    optional(PATIENT_ACCEPTS_TREATMENT).when(READY),
                    optional(INVITED_DISCIPLINES).when(READY))
            .checking(minimumDataSet())
            .checking(mandatoryWhen(
                    LIFE_EXPECTANCY_METHOD,
                    READY.and(answers -> answers.has(LIFE_EXPECTANCY)),
                    "a life expectancy was estimated"));

    private static final AnswerSheet COLLECT_OPINIONS = AnswerSheet.of(
                    Steps.COLLECT_OPINIONS,
                    mandatory(OPINION_TREATMENT),
                    optional(OPINION_TEXT).inOwnWords())
            .keptAs(AnswerSheet.Keeping.OPINION);

    private static final AnswerSheet REVIEW_AT_MDT = AnswerSheet.of(
                    Steps.REVIEW_AT_MDT,
                    mandatory(MDT_MEMBERS_PRESENT),
                    mandatory(MDT_OUTCOME),
                    mandatory(QUORUM_WAIVED_REASON).inOwnWords().when(AnswerSheets::quorumMayBeWaived),
                    mandatory(MDT_TREATMENT).when(TREAT),
                    mandatory(OVERRIDE_REASON_CODE).when(AnswerSheets::overridesRecommendation),
                    mandatory(OVERRIDE_REASON).inOwnWords().when(AnswerSheets::overridesRecommendation),
                    optional(MDT_DISSENT),
                    mandatory(MDT_DISSENT_REASON).inOwnWords().when(answers -> answers.has(MDT_DISSENT)))
            .checking(
                    refuseWhen(
                            MDT_MEMBERS_PRESENT,
                            answers -> !quorum(answers).isMet() && !quorumMayBeWaived(answers),
                            "do not make a quorum: spine surgery, an oncologist and radiology. Please complete the"
                                    + " list; an emergency may be decided by spine surgery and an oncologist with a"
                                    + " reason."),
                    refuseWhen(
                            MDT_DISSENT,
                            AnswerSheets::dissentOfTheAbsent,
                            "must be among the members present. Please tick them there as well, or untick them here."))
            .leadingTo(AnswerSheets::noteDecision);

    private static final AnswerSheet PERFORM_SURGERY = AnswerSheet.of(
                    Steps.PERFORM_SURGERY,
                    mandatory(STEP_OUTCOME),
                    mandatory(NOT_DONE_REASON).when(NOT_DONE),
                    mandatory(TREATMENT_DATE).when(DONE),
                    mandatory(PROCEDURE_PERFORMED).when(DONE),
                    optional(SURGICAL_APPROACH).when(DONE),
                    optional(ADJUVANT_RADIOTHERAPY_PLANNED).when(DONE),
                    optional(OPERATIVE_COMPLICATIONS).when(DONE))
            .checking(notInTheFuture(), notBeforeTheReferral());

    private static final AnswerSheet GIVE_NON_SURGICAL_TREATMENT = AnswerSheet.of(
                    Steps.GIVE_NON_SURGICAL_TREATMENT,
                    mandatory(STEP_OUTCOME),
                    mandatory(NOT_DONE_REASON).when(NOT_DONE),
                    mandatory(TREATMENT_DATE).when(DONE),
                    mandatory(TREATMENT_GIVEN).when(DONE))
            .checking(notInTheFuture(), notBeforeTheReferral());

    private static final AnswerSheet GIVE_ADJUVANT_TREATMENT = AnswerSheet.of(
                    Steps.GIVE_ADJUVANT_TREATMENT,
                    mandatory(STEP_OUTCOME),
                    mandatory(NOT_DONE_REASON).when(NOT_DONE),
                    mandatory(TREATMENT_DATE).when(DONE))
            .checking(notInTheFuture(), notBeforeTheReferral())
            .leadingTo(AnswerSheets::noteAdjuvant);

    private static final AnswerSheet REVIEW_AFTERCARE = AnswerSheet.of(
                    Steps.REVIEW_AFTERCARE,
                    mandatory(STEP_OUTCOME),
                    mandatory(NOT_DONE_REASON).when(NOT_DONE),
                    mandatory(PATIENT_STATUS).when(DONE),
                    mandatory(PAIN_SCORE).when(SEEN_ALIVE),
                    optional(PAIN_FEATURES).when(SEEN_ALIVE),
                    optional(PAIN_HISTORY_COMPLETE).when(SEEN_ALIVE),
                    mandatory(WALKING).when(SEEN_ALIVE),
                    optional(ASIA_GRADE).when(SEEN_ALIVE),
                    optional(NEUROLOGICAL_SIGNS).when(SEEN_ALIVE),
                    optional(NEUROLOGICAL_EXAMINATION_COMPLETE).when(SEEN_ALIVE),
                    mandatory(WOUND_STATUS).when(SEEN_ALIVE),
                    optional(COMPLICATIONS).when(SEEN_ALIVE),
                    optional(KARNOFSKY).when(SEEN_ALIVE),
                    optional(EQ5D_VAS).when(SEEN_ALIVE),
                    mandatory(SUPPORTIVE_CARE_DECISION).when(SEEN_ALIVE.and(SUPPORTIVE)))
            .checking(refuseWhen(
                    PAIN_FEATURES,
                    SEEN_ALIVE.and(answers -> answers.is(PAIN_SCORE, 0) && answers.has(PAIN_FEATURES)),
                    "are ticked although the pain score is 0. Please untick them, or correct the score."));

    private static final AnswerSheet TRACE_LOST_PATIENT =
            AnswerSheet.of(Steps.TRACE_LOST_PATIENT, mandatory(TRACE_OUTCOME));

    private static final AnswerSheet REVIEW_COMPLICATION =
            AnswerSheet.of(Steps.REVIEW_COMPLICATION, mandatory(COMPLICATION_OUTCOME));

    private static final AnswerSheet CONFIRM_LETTER_RECEIVED = AnswerSheet.of(
                    Steps.CONFIRM_LETTER_RECEIVED, mandatory(LETTER_RECEIVED))
            .checking(mustBeTicked(LETTER_RECEIVED));

    private static final AnswerSheet CHASE_OVERDUE_STEP =
            AnswerSheet.of(Steps.CHASE_OVERDUE_STEP, mandatory(ACTION_TAKEN));

    private static final AnswerSheet ESCALATE_TO_CLINICAL_LEAD =
            AnswerSheet.of(Steps.ESCALATE_TO_CLINICAL_LEAD, mandatory(ACTION_TAKEN));

    /** All of them, in the order of the pathway. */
    static final List<AnswerSheet> ALL = List.of(
            ASSESS_PATIENT,
            ADVISE_PRIMARY_CARE,
            PERFORM_IMAGING,
            REFER_TO_NEUROSURGERY,
            ADVISE_OTHER_DIAGNOSIS,
            PREPARE_MDT_REVIEW,
            COLLECT_OPINIONS,
            REVIEW_AT_MDT,
            PERFORM_SURGERY,
            GIVE_NON_SURGICAL_TREATMENT,
            GIVE_ADJUVANT_TREATMENT,
            REVIEW_AFTERCARE,
            TRACE_LOST_PATIENT,
            REVIEW_COMPLICATION,
            CONFIRM_LETTER_RECEIVED,
            CHASE_OVERDUE_STEP,
            ESCALATE_TO_CLINICAL_LEAD);

    private AnswerSheets() {}

    /** Hours are true at the moment of the answer only; the onset stays true. */
    private static void noteOnset(Answers answers, VariableScope theCase) {
        answers.to(DEFICIT_DURATION_HOURS)
                .ifPresent(hours ->
                        DEFICIT_ONSET_AT.write(theCase, answers.givenAt().minus(hours, ChronoUnit.HOURS)));
    }

    /** Imaging that was not done leaves the age of the earlier one. */
    private static void noteImaging(Answers answers, VariableScope theCase) {
        if (DONE.test(answers)) {
            IMAGING_REPORTED_AT.write(theCase, answers.givenAt());
        }
    }

    /** The decision is made now, by this user, whenever it is recorded. */
    private static void noteDecision(Answers answers, VariableScope theCase) {
        DECIDED_BY.write(theCase, answers.givenBy());
        DECIDED_AT.write(theCase, answers.givenAt());
        DECIDED_ON.write(theCase, answers.today());
    }

    private static void noteAdjuvant(Answers answers, VariableScope theCase) {
        if (DONE.test(answers)) {
            ADJUVANT_GIVEN.write(theCase, true);
            CaseFacts.update(theCase, AfterTreatmentFacts.afterRadiotherapy(CaseFacts.of(theCase)));
        }
    }

    /** Whom a colleague refers against the rules is not routine. */
    private static void raiseToUrgent(Answers answers, VariableScope theCase) {
        if (REFER_ANYWAY.test(answers)) {
            CaseUrgency.raise(theCase, Urgency.URGENT);
        }
    }

    private static boolean deficit(Answers answers) {
        return NeurologicalDeficit.present(answers.facts()).isTrue();
    }

    private static boolean indexLevelIsElsewhere(Answers answers) {
        return answers.to(INDEX_LEVEL)
                .filter(level -> !answers.to(AFFECTED_LEVELS).orElse(Set.of()).contains(level))
                .isPresent();
    }

    private static Quorum quorum(Answers answers) {
        return new Quorum(answers.to(MDT_MEMBERS_PRESENT).orElse(Set.of()));
    }

    private static boolean dissentOfTheAbsent(Answers answers) {
        return !answers.to(MDT_MEMBERS_PRESENT)
                .orElse(Set.of())
                .containsAll(answers.to(MDT_DISSENT).orElse(Set.of()));
    }

    private static boolean quorumMayBeWaived(Answers answers) {
        return quorum(answers).mayBeWaived(answers.to(URGENCY));
    }

    private static boolean overridesRecommendation(Answers answers) {
        return TREAT.test(answers)
                && new TreatmentChoice(answers.to(RECOMMENDED_TREATMENT), answers.to(MDT_TREATMENT)).overrides();
    }

    private static AnswerRule[] minimumDataSet() {
        Predicate<Answers> required = READY.and(answers -> MinimumDataSet.isRequired(answers.to(URGENCY)));
        return MinimumDataSet.asked().stream()
                .map(variable -> mandatoryWhen(variable, required, "only an emergency goes to the MDT without it"))
                .toArray(AnswerRule[]::new);
    }

    private static AnswerRule notInTheFuture() {
        return refuseWhen(
                TREATMENT_DATE,
                DONE.and(answers -> answers.to(TREATMENT_DATE)
                        .filter(day -> day.isAfter(answers.today()))
                        .isPresent()),
                "lies in the future. Please enter the day on which it took place.");
    }

    /** A mistyped year would let all visits fall due at once. */
    private static AnswerRule notBeforeTheReferral() {
        return refuseWhen(
                TREATMENT_DATE,
                DONE.and(answers -> answers.to(TREATMENT_DATE)
                        .filter(day -> answers.to(REFERRAL_RECEIVED_AT)
                                .filter(received -> day.isBefore(answers.dayOf(received)))
                                .isPresent())
                        .isPresent()),
                "lies before the referral. Please check the year.");
    }
}
