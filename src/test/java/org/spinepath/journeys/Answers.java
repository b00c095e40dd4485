package org.spinepath.journeys;

/** Whole forms answered as on an ordinary day. */
final class Answers {

    private Answers() {}

    static void mechanicalPainWithoutDeficit(FormOnScreen form) {
        form.pick("Neck, back or arm pain", "Yes")
                .type("Pain score", "6")
                .tick("The pain is", "On moving, walking, sitting or standing", "Relieved by rest")
                .confirm("Pain: all asked")
                .pick("Walking", "Walks unaided")
                .pick("ASIA grade", "E – normal")
                .confirm("All examined")
                .confirm("Risks: all asked")
                .pick("Metal in the spine", "None")
                .pick("Karnofsky index", "90 – minor symptoms");
    }

    static void mildPainAndNothingElse(FormOnScreen form) {
        form.pick("Neck, back or arm pain", "Yes")
                .type("Pain score", "3")
                .confirm("Pain: all asked")
                .pick("Walking", "Walks unaided")
                .pick("ASIA grade", "E – normal")
                .confirm("All examined")
                .confirm("Risks: all asked");
    }

    static void oneMetastasisOfC6(FormOnScreen form) {
        form.pick("Imaging", "Done and reported")
                .tick("Performed", "MRI of the whole spine", "CT of the spine")
                .pick("Spinal metastasis", "Confirmed")
                .add("Affected levels", "C6")
                .pick("Index level", "C6")
                .type("Other bone metastases", "0")
                .pick("Visceral metastases", "None")
                .pick("Bone lesion", "Lytic")
                .pick("Alignment", "Normal")
                .pick("Vertebral body", "Collapse up to half")
                .pick("Posterolateral involvement", "One side")
                .pick("Epidural compression (ESCC)", "1a – epidural, sac not deformed")
                .pick("What compresses", "Tumour")
                .confirm("All looked for");
    }

    static void noMetastasis(FormOnScreen form) {
        form.pick("Imaging", "Done and reported")
                .tick("Performed", "MRI of the whole spine")
                .pick("Spinal metastasis", "Not found")
                .pick("Alignment", "Normal")
                .pick("Epidural compression (ESCC)", "0 – bone only")
                .confirm("All looked for");
    }

    static void fitAndWilling(FormOnScreen form) {
        form.pick("Preparation", "Ready for the MDT")
                .pick("Life expectancy", "Over 12 months")
                .pick("Estimated by", "Clinical judgement")
                .pick("Fit for surgery", "Yes")
                .pick("Coagulopathy", "No")
                .pick("Patient accepts surgery", "Yes")
                .pick("Patient accepts treatment", "Yes");
    }

    static void quorum(FormOnScreen form) {
        form.tick("Present", "Spine surgery", "Medical oncology", "Radiology", "Coordination");
    }

    static FormOnScreen seenWithPain(FormOnScreen form, String painScore) {
        return form.pick("Visit", "Took place")
                .pick("The patient", "Is alive and was seen")
                .type("Pain score", painScore)
                .confirm("Pain: all asked")
                .pick("Walking", "Walks unaided")
                .pick("ASIA grade", "E – normal")
                .confirm("All examined");
    }
}
