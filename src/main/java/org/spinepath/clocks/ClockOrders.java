package org.spinepath.clocks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.pausing.ClocksRefused;
import org.spinepath.clocks.pausing.Pausing;
import org.spinepath.clocks.pausing.Retiming;
import org.spinepath.clocks.running.PauseReason;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.AsEngine;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator may order about the running clocks of a case; each order is carried out whole or not at all. */
@Service
@Transactional
public class ClockOrders {

    private final CaseRights rights;
    private final AsEngine asEngine;
    private final CaseInstances cases;
    private final RunningClocks clocks;
    private final Pausing pausing;
    private final Retiming retiming;
    private final RuntimeService runtime;

    ClockOrders(
            CaseRights rights,
            AsEngine asEngine,
            CaseInstances cases,
            RunningClocks clocks,
            Pausing pausing,
            Retiming retiming,
            RuntimeService runtime) {
        this.rights = rights;
        this.asEngine = asEngine;
        this.cases = cases;
        this.clocks = clocks;
        this.pausing = pausing;
        this.retiming = retiming;
        this.runtime = runtime;
    }

    /**
     * @param chosen ids of clocks; empty: all that run
     * @throws org.spinepath.people.AccessRefused when the current user does not coordinate
     */
    public void pause(String caseNumber, PauseReason reason, Optional<Collection<String>> chosen) {
        SignedInUser user = rights.require(CaseRight.CHANGE_CLOCKS, caseNumber);
        inOpenCase(caseNumber, theCase -> {
            // Cord compression is decompressed or irradiated before histology when neurology is at stake: no clock
            // waits for it.
            if (reason == PauseReason.AWAITING_TISSUE && isEmergency(theCase)) {
                throw ClocksRefused.unsafe("An emergency does not wait for tissue. Call the surgeon and the oncologist;"
                        + " if the case is no emergency, lower its urgency first.");
            }
            pausing.pause(caseNumber, running(caseNumber, theCase), chosen, reason, user.id());
        });
    }

    /** @param chosen ids of clocks; empty: all that are paused */
    public void resume(String caseNumber, Optional<Collection<String>> chosen) {
        SignedInUser user = rights.require(CaseRight.CHANGE_CLOCKS, caseNumber);
        inOpenCase(caseNumber, theCase -> pausing.resume(running(caseNumber, theCase), chosen, user.id()));
    }

    /** Running clocks keep what they were promised when the targets table changes, unless the coordinator says otherwise here. */
    void renew(String caseNumber) {
        SignedInUser user = rights.require(CaseRight.CHANGE_CLOCKS, caseNumber);
        inOpenCase(caseNumber, theCase -> retiming.renewed(caseNumber, theCase, user.id()));
    }

    private void inOpenCase(String caseNumber, Consumer<ProcessInstance> order) {
        asEngine.run(() -> order.accept(cases.open(caseNumber)
                .orElseThrow(() -> ClocksRefused.overtaken("This case is closed: none of its clocks runs."))));
    }

    private List<RunningClock> running(String caseNumber, ProcessInstance theCase) {
        return clocks.of(caseNumber, theCase.getId());
    }

    private boolean isEmergency(ProcessInstance theCase) {
        return CaseVariables.URGENCY
                .read(runtime.getVariable(theCase.getId(), CaseVariables.URGENCY.name()))
                .filter(Urgency.EMERGENCY::equals)
                .isPresent();
    }
}
