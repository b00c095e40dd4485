package org.spinepath.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.people.Duty;
import org.spinepath.people.Team;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers. Each shows only what the user may see anyway. An existing filter is left as it is:
 * an administrator may have changed it. A filter has no order of its own: it would go before the order that is chosen on the screen.
 */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void offer() {
        List<Team> everybody = Team.thatHave(Duty.REFERS, Duty.TREATS_AT_CENTRE, Duty.ADMINISTERS);
        List<Team> overseers = Team.thatHave(Duty.OVERSEES, Duty.ADMINISTERS);

        offer(
                new Shown("My tasks", "What I have claimed", 10, "#2f6690"),
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                everybody);
        offer(
                new Shown("My team's open tasks", "Waiting for somebody of my teams", 20, "#3a7d44"),
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"),
                everybody);
        offer(
                new Shown("Emergencies", "Open emergencies, mine and my teams'", 30, "#b3261e"),
                tasks.createTaskQuery().taskMinPriority(UrgencyTier.priority(Urgency.EMERGENCY)),
                everybody);
        offer(
                new Shown(
                        "Next MDT meeting", "What the MDT is to decide, and the opinions it waits for", 35, "#0b6170"),
                tasks.createTaskQuery().taskDefinitionKeyIn(Steps.REVIEW_AT_MDT, Steps.COLLECT_OPINIONS),
                Team.thatHave(Duty.SITS_IN_MDT));
        offer(
                new Shown("Overdue", "Past their limit, mine and my teams'", 40, "#b35c00"),
                tasks.createTaskQuery().dueBeforeExpression("${now()}"),
                everybody);
        // A clock that stands still takes the dates from its task, and with them the task from the list above.
        offer(
                new Shown("Paused", "Their clock stands still until a coordinator resumes it", 45, "#6b6b6b"),
                tasks.createTaskQuery().withoutDueDate(),
                overseers);
        offer(
                new Shown("All open cases", "Every open step of every case", 50, "#5c5470"),
                tasks.createTaskQuery(),
                overseers);
    }

    private void offer(Shown shown, TaskQuery query, List<Team> readers) {
        Filter filter = filters.createTaskFilterQuery().filterName(shown.name()).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(shown.name()).setQuery(query).setProperties(shown.properties());
            filters.saveFilter(filter);
        }
        for (Team reader : readers) {
            grants.filter(reader, filter.getId());
        }
    }

    private record Shown(String name, String description, int position, String colour) {

        Map<String, Object> properties() {
            Map<String, Object> properties = new HashMap<>();
            properties.put("description", description);
            properties.put("priority", position);
            properties.put("color", colour);
            properties.put("refresh", true);
            return properties;
        }
    }
}
