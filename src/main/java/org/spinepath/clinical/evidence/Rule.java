package org.spinepath.clinical.evidence;

/**
 * The rules that decisions rest on. R1 to R48 are statements of the care-management paper behind this pathway, of which the text is at
 * hand and the picture of its algorithm is not; X1 to X7 settle where it contradicts itself or newer sources; the others are published
 * scores and guidelines, and rules of our own. {@code src/docs/clinical-basis.md} lists them all.
 */
public enum Rule {
    R4("Discs are spared by metastases; an involved disc points to infection"),
    R6("Constant, insidious pain is the presenting complaint"),
    R7("Cancer-induced pain comes at night and is not provoked by movement"),
    R8("Cancer-induced pain may respond to anti-inflammatory drugs"),
    R9("Local irradiation is the most effective therapy for cancer-induced bone pain, and most pain relapses"),
    R10("Strong opioids belong to the treatment"),
    R11("Radicular pain is burning or shooting, in a dermatome"),
    R12("Radicular pain from root compression: decompression, with radiotherapy when radiosensitive"),
    R13("Pain provoked by movement is mechanical and marks instability"),
    R14("Mechanical pain can only be treated with surgery"),
    R15("Ataxia, hyperreflexia, clonus, Babinski sign or gait instability mean myelopathy"),
    R16("Pain has three mechanisms, and none is said to exclude another"),
    R17("Precise history and imaging are the keys to diagnosis before deficits occur"),
    R18("MRI shows soft-tissue extension and tells tumour from oedema"),
    R19("CT shows bone destruction and stability, fast"),
    R20("CT may show little of soft tissue and of the cord"),
    R21("Posterior instrumentation calls for CT myelography"),
    R22("Surgery for neurological deficit, instability, or immobilising pain despite radiotherapy"),
    R23("Surgery needs a life expectancy of at least three months"),
    R25("Radical resection needs a solitary, slowly growing metastasis and over a year of life expectancy"),
    R26("Breast, renal cell and prostate cancer are examples of slow growth"),
    R27("Solitary and slowly growing: corpectomy, cage and plate may cure"),
    R29("The goal is to remove tumour at the compression site, decompress and stabilise at once"),
    R30("Recovery depends on the duration and the speed of the deficit"),
    R31("Stabilisation can be posterior and anterior"),
    R32("Vertebroplasty and kyphoplasty relieve cancer pain and prevent collapse"),
    R33("Radiofrequency ablation with kyphoplasty may improve local control and postpone pain relapse"),
    R34("Kyphoplasty with ablation is an alternative to open surgery and allows early chemotherapy or radiotherapy"),
    R35("Cement augmentation with internal fixation improves atlantoaxial stability after an odontoid fracture"),
    R36("Cement extrusion and embolism are the commonest cement complications"),
    R38("Radiotherapy after surgery of radiosensitive metastases may improve neurology"),
    R39("Chemotherapy and radiotherapy reduce proliferation"),
    R40("Irradiation carries major complications such as wound infection"),
    R41("Malnutrition, compromised immunity and earlier irradiation raise the risk of wound infection"),
    R43("Primary care managers select patients by history and symptoms"),
    R46("The aims are faster referral and better care after discharge"),
    R47("Function and quality of life are the outcomes that matter"),
    X1(
            ClinicalBasis.RECOMMENDATION,
            "'Only surgery' for mechanical pain is read as stabilisation: open, percutaneous, or an orthosis when unfit"),
    X3(ClinicalBasis.IMAGING, "With instrumentation the radiologist may still choose artefact-reduced MRI"),
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
    INCOMPLETE_ASSESSMENT(ClinicalBasis.PRINCIPLES, "What was not asked or examined is not counted as absent"),
    PATIENT_CHOICE(ClinicalBasis.PRINCIPLES, "The patient decides"),
    /** Its reason has to name the section in which it stands. */
    GOOD_PRACTICE("GOOD_PRACTICE", "", "What spine centres do and neither the paper nor a guideline states");

    private final String id;
    private final String source;
    private final String statement;

    /** A statement of the paper. */
    Rule(String statement) {
        this.id = name();
        this.source = "the paper's text, " + name();
        this.statement = statement;
    }

    Rule(ClinicalBasis ours, String statement) {
        this.id = name();
        this.source = ours.source();
        this.statement = statement;
    }

    Rule(String id, String source, String statement) {
        this.id = id;
        this.source = source;
        this.statement = statement;
    }

    /** The id by which reasons cite the rule, for example {@code NICE-NG234}. */
    public String id() {
        return id;
    }

    /** Where the rule comes from: a statement of the paper, a publication, or the page of our own; empty for {@link #GOOD_PRACTICE}. */
    public String source() {
        return source;
    }

    /** What the rule says, in one sentence. */
    public String statement() {
        return statement;
    }
}
