package org.spinepath.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.spinepath.people.Duty;
import org.spinepath.people.Practice;
import org.spinepath.people.Team;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Groups, rights and task filters, in place before the web server opens. Repeated at every start and changes nothing
 * that is there already. Whoever creates users waits for this bean.
 */
@Component
public class StandingOrders implements InitializingBean {

    private static final String TEAM_TYPE = "WORKFLOW";
    private static final String SYSTEM_TYPE = "SYSTEM";

    private final IdentityService identities;
    private final Grants grants;
    private final TaskFilters filters;

    StandingOrders(IdentityService identities, Grants grants, TaskFilters filters) {
        this.identities = identities;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void afterPropertiesSet() {
        Team.all()
                .forEach(team -> ensureGroup(
                        team.groupId(), team.title(), team.has(Duty.ADMINISTERS) ? SYSTEM_TYPE : TEAM_TYPE));
        grants.give();
        filters.offer();
    }

    /**
     * Makes sure that a practice has a group of its own: its tasks go to the practice, not to every referrer.
     *
     * @param groupId letters and digits only; the engine refuses anything else
     */
    public void ensurePractice(String groupId, String title) {
        ensureGroup(groupId, title, Practice.GROUP_TYPE);
    }

    private void ensureGroup(String groupId, String title, String type) {
        if (identities.createGroupQuery().groupId(groupId).count() > 0) {
            return;
        }
        Group group = identities.newGroup(groupId);
        group.setName(title);
        group.setType(type);
        identities.saveGroup(group);
    }
}
