package org.spinepath.pathway.cases;

/** There is no case with this number. */
public class CaseUnknown extends RuntimeException {

    public CaseUnknown(String caseNumber) {
        super("There is no case " + caseNumber + ". Please check the case number.");
    }
}
