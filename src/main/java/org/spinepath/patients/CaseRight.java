package org.spinepath.patients;

import java.util.function.BiPredicate;
import org.spinepath.people.Duty;
import org.spinepath.people.SignedInUser;

/** What somebody who sees a case may have a right to, with whom, and what the others are told. */
public enum CaseRight {
    /** Where it stands. */
    SEE_STATUS((user, ties) -> user.isClinician(), "Only clinicians may see or change cases."),

    /** To tell it a deterioration, a death or a withdrawal. */
    REPORT((user, ties) -> user.isClinician(), "Only clinicians may see or change cases."),

    LOWER_URGENCY(
            (user, ties) -> user.isClinician() && user.has(Duty.JUDGES_URGENCY),
            "Only surgeons, oncologists, coordinators and the clinical lead of the spine centre may lower the"
                    + " urgency."),

    REOPEN((user, ties) -> user.isClinician() && user.coordinates(), "Only coordinators may open a closed case again."),

    SEE_CLOCKS((user, ties) -> user.isClinician(), "Only clinicians may see the clocks of a case."),

    CHANGE_CLOCKS(
            (user, ties) -> user.isClinician() && user.coordinates(),
            "Only the coordinator may pause, resume or renew clocks. Please call them."),

    /** Who the patient is, and what was found and written: for those who have something to do with it. */
    SEE_PATIENT(
            (user, ties) -> user.isClinician() && ties.hasATask(),
            "Only clinicians who have a task of this case may see whose case it is."),

    /** The letters themselves, which name the patient. */
    READ_LETTERS(
            (user, ties) -> user.isClinician() && (ties.hasATask() || ties.isOfTheReferringPractice()),
            "Only clinicians of the practice that referred, or with a task of this case, may read its letters."),

    /** Which letters were written and received, without a name. */
    LIST_LETTERS((user, ties) -> user.oversees() || READ_LETTERS.allows(user, ties), READ_LETTERS.refusal),

    /** Who did what when, without what was found. */
    SEE_COURSE((user, ties) -> user.has(Duty.WATCHES), "Only managers, clinical leads and coordinators may see this.");

    private final BiPredicate<SignedInUser, Ties> who;
    private final String refusal;

    CaseRight(BiPredicate<SignedInUser, Ties> who, String refusal) {
        this.who = who;
        this.refusal = refusal;
    }

    /** Whether the user may have this right on some case or other. */
    public boolean isOpenTo(SignedInUser user) {
        return allows(user, Ties.CLOSEST);
    }

    boolean allows(SignedInUser user, Ties ties) {
        return who.test(user, ties);
    }

    /** A plain sentence for who sees the case and has not this right. */
    String refusal() {
        return refusal;
    }
}
