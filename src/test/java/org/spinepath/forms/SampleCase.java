package org.spinepath.forms;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What Tasklist hands to a form when nothing about the case is unknown. */
final class SampleCase {

    private SampleCase() {}

    static Map<String, Object> everythingKnown() {
        return Map.ofEntries(
                entry("caseNumber", "SP-2026-000123"),
                entry("urgency", "EMERGENCY"),
                entry("ageYears", 64),
                entry("sex", "FEMALE"),
                entry("emergencySigns", true),
                entry("cancerHistory", "CURRENT"),
                entry("primaryTumour", "RENAL_CELL"),
                entry("painMechanisms", List.of("MECHANICAL", "RADICULAR")),
                entry("painFeatures", List.of("painAtNight", "painProvokedByMovement")),
                entry("neurologicalSigns", List.of("limbWeakness", "gaitInstability")),
                entry("myelopathySuspected", true),
                entry("riskFactors", List.of("priorRadiotherapyToSpine", "malnutrition")),
                entry("spinalInstrumentation", "NONE"),
                entry("immediateActions", warnings("Hard collar and flat transfer.", "Call the coordinator by phone.")),
                entry("triageReasons", reasons("Gait instability points to cervical myelopathy.")),
                entry("triageWarnings", warnings("Fever: think of infection before a steroid.")),
                entry("triageMissing", List.of("mriContraindicated", "asiaGrade")),
                entry("imagingModalities", List.of("MRI_WHOLE_SPINE", "CT_SPINE")),
                entry("imagingRound", 2),
                entry("imagingReasons", reasons("MRI of the whole spine shows all lesions and the cord.")),
                entry("imagingWarnings", warnings("Myelography: ask about anticoagulants.")),
                entry("imagingMissing", List.of("mriContraindicated")),
                entry("affectedLevels", List.of("C5", "C6")),
                entry("indexLevel", "C6"),
                entry("stability", "POTENTIALLY_UNSTABLE"),
                entry(
                        "scores",
                        Map.of(
                                "sins", score("10 of 18, potentially unstable"),
                                "escc", score("1c, the cord is touched"),
                                "tokuhashi", score("6 to 8, the Karnofsky index is missing"),
                                "tomita", score("4"),
                                "bauer", score("2 of 4"),
                                "vanDerLinden", score("not for this tumour"))),
                entry("gradingReasons", reasons("SINS is 10.")),
                entry("gradingWarnings", warnings("More than one level is affected; each must be looked at.")),
                entry("gradingMissing", List.of("karnofsky")),
                entry("recommendedTreatment", "DECOMPRESSION_AND_STABILISATION"),
                entry("recommendationProvisional", true),
                entry("alternativeTreatments", List.of("RADIOTHERAPY")),
                entry("adjuncts", List.of("PREOPERATIVE_EMBOLISATION", "WOUND_RISK_PLAN")),
                entry("woundInfectionRisk", "HIGH"),
                entry("recommendationReasons", reasons("Limb weakness with ESCC 1c is an indication for surgery.")),
                entry("recommendationWarnings", warnings("Laminectomy alone is outdated.")),
                entry("recommendationMissing", List.of("lifeExpectancy")),
                entry("lifeExpectancy", "OVER_12_MONTHS"),
                entry("fitForSurgery", true),
                entry("coagulopathy", true),
                entry("patientAcceptsSurgery", false),
                entry("patientAcceptsTreatment", true),
                entry("invitedGroup", "medicalOncology"),
                entry("decidedTreatment", "DECOMPRESSION_AND_STABILISATION"),
                entry("decidedOn", "2026-11-22"),
                entry("surgicalGoals", List.of("DECOMPRESSION", "STABILISATION")),
                entry("surgicalPlanReasons", reasons("The spine is stabilised after decompression.")),
                entry("surgicalPlanWarnings", warnings("Plan embolisation first.")),
                entry("aftercareTreatment", "BEST_SUPPORTIVE_CARE"),
                entry("aftercareSince", "2026-11-22"),
                entry("adjuvantGiven", true),
                entry(
                        "aftercareBaseline",
                        Map.of(
                                "bestAsiaGrade",
                                "D",
                                "bestWalking",
                                "WITH_AID",
                                "bestPainScore",
                                2,
                                "startingPainScore",
                                7,
                                "signs",
                                List.of("limbWeakness"))),
                entry("relapseWarnings", warnings("The wound needs a surgeon today.")),
                entry("relapseMissing", List.of("asiaGrade")),
                entry(
                        "dischargeLetter",
                        Map.of(
                                "written",
                                "2027-11-22",
                                "affectedLevels",
                                List.of("C6"),
                                "treatment",
                                "RADICAL_RESECTION",
                                "treated",
                                "2026-11-22",
                                "visits",
                                6,
                                "painScore",
                                1,
                                "walking",
                                "UNAIDED",
                                "complications",
                                List.of("WOUND_BREAKDOWN"),
                                "safetyNetAdvice",
                                List.of("New weakness: phone the coordinator the same day."))),
                entry("visitNumber", 2),
                entry("nextVisitOn", "2027-01-03"),
                entry("relapseReasons", reasons("The wound is not healed.")),
                entry("complications", List.of("WOUND_INFECTION")),
                entry("woundStatus", "PROBLEM"),
                entry("stepOutcome", "DONE"),
                entry("patientStatus", "ALIVE"),
                entry("preparationOutcome", "READY"),
                entry("mdtOutcome", "TREAT"),
                entry("mdtMembersPresent", List.of("SPINE_SURGERY", "MEDICAL_ONCOLOGY")),
                entry("lateTaskName", "MDT review"),
                entry("lateSince", "Sun 22 Nov 2026, 10:00"),
                entry("lateContact", "MDT coordinators"));
    }

    private static List<Map<String, String>> reasons(String text) {
        return List.of(Map.of("rule", "R22", "text", text, "source", "the paper's text, R22"));
    }

    private static List<Map<String, String>> warnings(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> Map.of("code", "CODE", "text", text))
                .toList();
    }

    private static Map<String, String> score(String text) {
        return Map.of("text", text);
    }
}
