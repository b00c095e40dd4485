package org.spinepath.pathway.cases;

/** There is no case with this number, or none that the user may see: they learn no difference. */
public class CaseUnknown extends RuntimeException {

    public CaseUnknown(String caseNumber) {
        super("There is no case " + caseNumber + ", or it is not yours to see. Please check the case number.");
    }
}
