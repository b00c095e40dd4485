package org.spinepath.pathway;

/** Why a clinical step did not take place. */
public enum NotDoneReason {
    PATIENT_DECLINED,
    UNFIT,
    DID_NOT_ATTEND,
    RESOURCE,
    OTHER
}
