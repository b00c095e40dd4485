package org.spinepath.intake;

/** A case that is to be opened again is open. */
class CaseIsOpen extends RuntimeException {

    CaseIsOpen(String caseNumber) {
        super("Case " + caseNumber + " is open. There is nothing to open again.");
    }
}
