package org.spinepath.intake;

import java.util.Arrays;
import java.util.List;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.intake.CaseStatus.State;
import org.spinepath.patients.CaseRight;
import org.spinepath.people.SignedInUser;

/** What somebody who sees a case may tell it, or do to it. */
enum CaseAction {
    REPORT_DETERIORATION(State.OPEN, CaseRight.REPORT),
    REPORT_DEATH(State.OPEN, CaseRight.REPORT),
    WITHDRAW(State.OPEN, CaseRight.REPORT),
    LOWER_URGENCY(State.OPEN, CaseRight.LOWER_URGENCY),
    REOPEN(State.CLOSED, CaseRight.REOPEN);

    private final State when;
    private final CaseRight right;

    CaseAction(State when, CaseRight right) {
        this.when = when;
        this.right = right;
    }

    /**
     * What this user may do with a case that they see, in this state.
     *
     * @param urgency null when it is not known
     */
    static List<CaseAction> of(SignedInUser user, State state, Urgency urgency) {
        return of(user).stream()
                .filter(action -> action.when == state)
                .filter(action -> action != LOWER_URGENCY || urgency != null && urgency != Urgency.ROUTINE)
                .toList();
    }

    /** What this user may do with some case or other. */
    static List<CaseAction> of(SignedInUser user) {
        return Arrays.stream(values())
                .filter(action -> action.right.isOpenTo(user))
                .toList();
    }
}
