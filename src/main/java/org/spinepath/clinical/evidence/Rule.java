package org.spinepath.clinical.evidence;

/**
 * The rules that decisions rest on. R1 to R48 are the rules of the care-management paper behind this pathway; X1 to X7 settle where
 * that paper contradicts itself or newer sources; the others are published scores and guidelines.
 */
public enum Rule {
    R4("R4", Sources.PAPER, "Discs are spared by metastases; an involved disc points to infection"),
    R6("R6", Sources.PAPER, "Constant, insidious pain is the presenting complaint"),
    R7("R7", Sources.PAPER, "Cancer-induced pain comes at night and is not provoked by movement"),
    R8("R8", Sources.PAPER, "Cancer-induced pain may respond to anti-inflammatory drugs"),
    R9(
            "R9",
            Sources.PAPER,
            "Local irradiation is the most effective therapy for cancer-induced bone pain, and most pain relapses"),
    R10("R10", Sources.PAPER, "Strong opioids belong to the treatment"),
    R11("R11", Sources.PAPER, "Radicular pain is burning or shooting, in a dermatome"),
    R12(
            "R12",
            Sources.PAPER,
            "Radicular pain from root compression: decompression, with radiotherapy when radiosensitive"),
    R13("R13", Sources.PAPER, "Pain provoked by movement is mechanical and marks instability"),
    R14("R14", Sources.PAPER, "Mechanical pain is treated by stabilisation"),
    R15("R15", Sources.PAPER, "Ataxia, hyperreflexia, clonus, Babinski sign or gait instability mean myelopathy"),
    R16("R16", Sources.PAPER, "Pain mechanisms may coexist"),
    R17("R17", Sources.PAPER, "Precise history and imaging are the keys to diagnosis before deficits occur"),
    R18("R18", Sources.PAPER, "MRI shows soft-tissue extension and tells tumour from oedema"),
    R19("R19", Sources.PAPER, "CT shows bone destruction and stability, fast"),
    R20("R20", Sources.PAPER, "CT alone is not enough for cord and soft tissue"),
    R21("R21", Sources.PAPER, "Posterior instrumentation calls for CT myelography"),
    R22(
            "R22",
            Sources.PAPER,
            "Surgery for neurological deficit, instability, or immobilising pain despite radiotherapy"),
    R23("R23", Sources.PAPER, "Surgery needs a life expectancy of at least three months"),
    R24("R24", Sources.PAPER, "Life expectancy is hard to predict"),
    R25(
            "R25",
            Sources.PAPER,
            "Radical resection needs a solitary, slowly growing metastasis and over a year of life expectancy"),
    R26("R26", Sources.PAPER, "Breast, renal cell and prostate cancer grow slowly"),
    R27("R27", Sources.PAPER, "Solitary and slowly growing: corpectomy, cage and plate may cure"),
    R28("R28", Sources.PAPER, "Laminectomy alone is outdated"),
    R29("R29", Sources.PAPER, "The goal is to remove tumour at the compression site, decompress and stabilise at once"),
    R30("R30", Sources.PAPER, "Recovery depends on the duration and the speed of the deficit"),
    R31("R31", Sources.PAPER, "Stabilisation can be posterior and anterior"),
    R32("R32", Sources.PAPER, "Vertebroplasty and kyphoplasty relieve cancer pain and prevent collapse"),
    R33("R33", Sources.PAPER, "Radiofrequency ablation with kyphoplasty improves local control"),
    R34(
            "R34",
            Sources.PAPER,
            "Kyphoplasty with ablation is an alternative to open surgery and allows early chemotherapy or radiotherapy"),
    R35(
            "R35",
            Sources.PAPER,
            "Odontoid fracture or atlantoaxial instability: cement augmentation with internal fixation"),
    R36("R36", Sources.PAPER, "Cement extrusion and embolism are the commonest cement complications"),
    R37("R37", Sources.PAPER, "Minimally invasive methods reduce complications of immobilisation"),
    R38("R38", Sources.PAPER, "Radiotherapy after surgery of radiosensitive metastases may improve neurology"),
    R39("R39", Sources.PAPER, "Chemotherapy and radiotherapy reduce proliferation"),
    R40("R40", Sources.PAPER, "Irradiation carries major complications such as wound infection"),
    R41(
            "R41",
            Sources.PAPER,
            "Malnutrition, compromised immunity and earlier irradiation raise the risk of wound infection"),
    R42("R42", Sources.PAPER, "Treatment needs a multidisciplinary team"),
    R43("R43", Sources.PAPER, "Primary care managers select patients by history and symptoms"),
    R44("R44", Sources.PAPER, "Primary care refers to a specialised spine centre"),
    R46("R46", Sources.PAPER, "The aims are faster referral and better care after discharge"),
    R47("R47", Sources.PAPER, "Function and quality of life are the outcomes that matter"),
    X1(
            "X1",
            "Spinepath decision contract",
            "'Only surgery' for mechanical pain is read as stabilisation: open, percutaneous, or an orthosis when unfit"),
    X2("X2", "Tomita 2001 against the paper", "Renal cell cancer grows slowly by the paper and moderately by Tomita"),
    X3(
            "X3",
            "Carbon-fibre and artefact-reduced MRI literature",
            "With instrumentation the radiologist may still choose artefact-reduced MRI"),
    X4("X4", "Mont'Alverne 2005, AJNR", "Cement leaks are common in C2 vertebroplasty and may be serious"),
    X6("X6", "Prescribing safety", "An anti-inflammatory drug needs a look at kidneys, bleeding and ulcer risk"),
    SINS("SINS", "Fisher et al., Spine 2010;35:E1221-9", "Spinal Instability Neoplastic Score"),
    ESCC("ESCC", "Bilsky et al. 2010", "Epidural spinal cord compression grade"),
    TOKUHASHI("TOKUHASHI", "Tokuhashi et al., Spine 2005;30:2186-91", "Revised Tokuhashi score"),
    TOMITA("TOMITA", "Tomita et al., Spine 2001;26:298-306", "Tomita score"),
    BAUER("BAUER", "Leithner et al. 2008", "Modified Bauer score"),
    VAN_DER_LINDEN("VAN-DER-LINDEN", "Van der Linden et al., Dutch Bone Metastasis Study", "Van der Linden score"),
    NICE_NG234("NICE-NG234", "NICE guideline NG234", "Suspected spinal metastases and cord compression"),
    NOMS(
            "NOMS",
            "NOMS framework (neurologic, oncologic, mechanical, systemic)",
            "Neurologic, oncologic, mechanical and systemic assessment decide together"),
    INCOMPLETE_ASSESSMENT(
            "INCOMPLETE_ASSESSMENT",
            "Spinepath decision contract",
            "What was not asked or examined is not counted as absent"),
    PATIENT_CHOICE("PATIENT_CHOICE", "Spinepath decision contract", "The patient decides"),
    GOOD_PRACTICE(
            "GOOD_PRACTICE", "Spinepath decision contract", "What spine centres do and the paper does not mention");

    private final String id;
    private final String source;
    private final String statement;

    Rule(String id, String source, String statement) {
        this.id = id;
        this.source = source;
        this.statement = statement;
    }

    /** The id by which reasons cite the rule, for example {@code NICE-NG234}. */
    public String id() {
        return id;
    }

    /** Where the rule comes from. */
    public String source() {
        return source;
    }

    /** What the rule says, in one sentence. */
    public String statement() {
        return statement;
    }

    /** A constant of its own class, because an enum constant cannot refer to a later static field. */
    private static final class Sources {
        private static final String PAPER =
                "Care management of metastatic tumours of the cervical spine (paper, Figure 1 and text)";
    }
}
