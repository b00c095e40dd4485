package org.spinepath.pathway.cases;

/** The case has ended: it takes no more messages. */
public class CaseClosed extends RuntimeException {

    CaseClosed(String caseNumber) {
        super("Case " + caseNumber + " is closed. Please open it again before you report something.");
    }
}
