package org.spinepath.clocks;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.spinepath.clocks.pausing.ClocksRefused;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Component;

/** Who may see the clocks of a case, and who may change them. */
@Component
class ClockRights {

    private final CurrentUser currentUser;
    private final CaseRights rights;
    private final HistoryService history;
    private final AsEngine asEngine;

    ClockRights(CurrentUser currentUser, CaseRights rights, HistoryService history, AsEngine asEngine) {
        this.currentUser = currentUser;
        this.rights = rights;
        this.history = history;
        this.asEngine = asEngine;
    }

    /**
     * Spine centre staff see every case; primary care those of their practice or with a task of theirs, and of others not even whether
     * there is one.
     *
     * @throws AccessRefused when the user treats nobody
     * @throws CaseUnknown   when there is no such case
     * @throws ClocksRefused when the case is not the user's to see
     */
    SignedInUser requireToSee(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!user.isClinician()) {
            throw new AccessRefused("Only clinicians may see the clocks of a case.");
        }
        if (user.isSpineCentreStaff()) {
            if (asEngine.answer(() -> instances(caseNumber).count()) == 0) {
                throw new CaseUnknown(caseNumber);
            }
            return user;
        }
        if (!isOfPracticeOf(user, caseNumber) && !rights.readsATaskOf(caseNumber)) {
            throw ClocksRefused.unknownCase();
        }
        return user;
    }

    /**
     * @throws AccessRefused when the user does not coordinate
     * @throws CaseUnknown   when there is no such case
     */
    SignedInUser requireToChange(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!mayChange(user)) {
            throw new AccessRefused("Only the coordinator may pause, resume or renew clocks. Please call them.");
        }
        return requireToSee(caseNumber);
    }

    static boolean mayChange(SignedInUser user) {
        return user.isClinician() && user.coordinates();
    }

    private boolean isOfPracticeOf(SignedInUser user, String caseNumber) {
        return user.practice()
                .filter(practice -> asEngine.answer(() -> instances(caseNumber)
                                .variableValueEquals(CaseVariables.REFERRER_TEAM.name(), practice)
                                .count())
                        > 0)
                .isPresent();
    }

    private HistoricProcessInstanceQuery instances(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKey(caseNumber);
    }
}
