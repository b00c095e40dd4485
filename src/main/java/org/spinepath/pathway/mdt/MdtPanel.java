package org.spinepath.pathway.mdt;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.people.Duty;
import org.spinepath.people.Team;
import org.springframework.stereotype.Component;

/** Who sits in the MDT, and whom a review asks for an opinion, as diagrams ask for it: {@code ${mdtPanel.invitedGroups(execution)}}. */
@Component("mdtPanel")
public class MdtPanel {

    /** The variable in which the task of an invited member finds the member's group. */
    public static final String INVITED_GROUP = "invitedGroup";

    /** Whether a member of these groups sits in the MDT. */
    public static boolean seats(Collection<String> groups) {
        return !Collections.disjoint(groups, Team.groupsThatHave(Duty.SITS_IN_MDT));
    }

    /** The candidate groups of the invited disciplines; all of them when the coordinator named none. */
    public List<String> invitedGroups(DelegateExecution execution) {
        Set<Discipline> invited =
                CaseVariables.INVITED_DISCIPLINES.in(execution).orElse(Set.of());
        return Discipline.INVITABLE.stream()
                .filter(discipline -> invited.isEmpty() || invited.contains(discipline))
                .flatMap(discipline -> discipline.candidateGroup().stream())
                .toList();
    }
}
