package org.spinepath.pathway.vocabulary;

/** Why a clinical step did not take place. */
public enum NotDoneReason {
    PATIENT_DECLINED,
    UNFIT,
    DID_NOT_ATTEND,
    RESOURCE,
    OTHER
}
