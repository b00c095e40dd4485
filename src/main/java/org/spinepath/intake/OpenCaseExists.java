package org.spinepath.intake;

/** The sender asked to be asked, and the patient has an open case. */
class OpenCaseExists extends RuntimeException {

    private final String caseNumber;

    OpenCaseExists(String caseNumber) {
        super("This patient has the open case " + caseNumber
                + ". Add the referral to it, or open another case and say why.");
        this.caseNumber = caseNumber;
    }

    String caseNumber() {
        return caseNumber;
    }
}
