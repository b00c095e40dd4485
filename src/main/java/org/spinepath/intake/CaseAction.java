package org.spinepath.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.intake.CaseStatus.State;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.SignedInUser;

/** What somebody with a right on a case may tell it, or do to it. */
enum CaseAction {
    REPORT_DETERIORATION(State.OPEN, user -> true, ""),
    REPORT_DEATH(State.OPEN, user -> true, ""),
    WITHDRAW(State.OPEN, user -> true, ""),
    LOWER_URGENCY(
            State.OPEN,
            CaseAction::answersForTheUrgency,
            "Only surgeons, oncologists, coordinators and the clinical lead of the spine centre may lower the urgency."),
    REOPEN(State.CLOSED, SignedInUser::coordinates, "Only coordinators may open a closed case again.");

    /** Who treats the spine or answers for the case's clock; whoever referred can ask them. */
    private static final Set<String> JUDGE_URGENCY =
            Set.of("spineSurgery", "medicalOncology", "radiationOncology", SignedInUser.COORDINATOR, "clinicalLead");

    private final State when;
    private final Predicate<SignedInUser> who;
    private final String refusal;

    CaseAction(State when, Predicate<SignedInUser> who, String refusal) {
        this.when = when;
        this.who = who;
        this.refusal = refusal;
    }

    /** @throws AccessRefused when the user may not */
    void requireFor(SignedInUser user) {
        if (!who.test(user)) {
            throw new AccessRefused(refusal);
        }
    }

    /**
     * What this user may do with a case in this state.
     *
     * @param urgency null when it is not known
     */
    static List<CaseAction> of(SignedInUser user, State state, Urgency urgency) {
        return Arrays.stream(values())
                .filter(action -> action.when == state && action.who.test(user))
                .filter(action -> action != LOWER_URGENCY || urgency != null && urgency != Urgency.ROUTINE)
                .toList();
    }

    /** What this user may do with some case or other. */
    static List<CaseAction> of(SignedInUser user) {
        return Arrays.stream(values())
                .filter(action -> user.isClinician() && action.who.test(user))
                .toList();
    }

    private static boolean answersForTheUrgency(SignedInUser user) {
        return JUDGE_URGENCY.stream().anyMatch(user::isIn);
    }
}
