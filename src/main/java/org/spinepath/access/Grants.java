package org.spinepath.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.people.Duty;
import org.spinepath.people.Team;
import org.springframework.stereotype.Component;

/**
 * The least that each group needs. Tasks are not here: the engine itself gives a task's candidates the right to read it,
 * its variables included, to claim and to complete it. Nobody but the administrator starts a process in the engine: a referral goes
 * through the desk, which knows what may enter a case.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void give() {
        Team.thatHave(Duty.REFERS, Duty.TREATS_AT_CENTRE).forEach(this::toWorkOnTasks);
        Team.thatHave(Duty.OVERSEES).forEach(this::toOversee);
        application(Team.CLINICAL_LEAD, "cockpit");
        toWatch();
        toStudy();
        toAdminister();
    }

    void filter(Team team, String filterId) {
        grant(team, Resources.FILTER, filterId, READ);
    }

    private void toWorkOnTasks(Team team) {
        application(team, "tasklist");
        grant(team, Resources.USER, Authorization.ANY, READ);
        grant(team, Resources.GROUP, Authorization.ANY, READ);
        Processes.keys().forEach(process -> process(team, process, ProcessDefinitionPermissions.READ));
    }

    private void toOversee(Team team) {
        Processes.keys()
                .forEach(process -> process(
                        team,
                        process,
                        ProcessDefinitionPermissions.READ,
                        READ_INSTANCE,
                        READ_INSTANCE_VARIABLE,
                        READ_TASK,
                        READ_TASK_VARIABLE,
                        READ_HISTORY,
                        READ_HISTORY_VARIABLE));
    }

    /** Managers see where cases stand, never what was found: no permission on any variable, no decision's inputs. */
    private void toWatch() {
        application(Team.MANAGER, "cockpit");
        grant(Team.MANAGER, Resources.DEPLOYMENT, Authorization.ANY, READ);
        grant(Team.MANAGER, Resources.DECISION_DEFINITION, Authorization.ANY, READ);
        Processes.keys()
                .forEach(process -> process(
                        Team.MANAGER,
                        process,
                        ProcessDefinitionPermissions.READ,
                        READ_INSTANCE,
                        READ_TASK,
                        READ_HISTORY));
    }

    /** Analysts see the models, not the cases. */
    private void toStudy() {
        application(Team.PROCESS_ANALYST, "cockpit");
        grant(Team.PROCESS_ANALYST, Resources.DEPLOYMENT, Authorization.ANY, READ);
        grant(Team.PROCESS_ANALYST, Resources.DECISION_DEFINITION, Authorization.ANY, READ);
        Processes.keys().forEach(process -> process(Team.PROCESS_ANALYST, process, ProcessDefinitionPermissions.READ));
    }

    private void toAdminister() {
        for (Resource resource : Resources.values()) {
            grant(Team.ADMINISTRATOR, resource, Authorization.ANY, ALL);
        }
    }

    private void application(Team team, String application) {
        grant(team, Resources.APPLICATION, application, ACCESS);
    }

    private void process(Team team, String process, ProcessDefinitionPermissions... permissions) {
        grant(team, Resources.PROCESS_DEFINITION, process, permissions);
    }

    private void grant(Team team, Resource resource, String resourceId, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(team.groupId())
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        Authorization grant =
                existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        grant.setGroupId(team.groupId());
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
