package org.spinepath.clocks.escalation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.people.Colleagues;
import org.springframework.stereotype.Component;

/** Whom to call about late tasks: who has claimed them, else the groups they wait for, by name. */
@Component
class LateContacts {

    private static final int LONGEST = 255;

    private final Colleagues colleagues;

    LateContacts(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    String of(List<Task> late, List<String> groups) {
        List<String> claimants = late.stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> people = colleagues.namesOf(claimants);
        Map<String, String> teams = colleagues.namesOfGroups(groups);
        String names = Stream.concat(
                        claimants.stream().map(people::get), groups.stream().map(teams::get))
                .collect(Collectors.joining(", "));
        return names.length() <= LONGEST ? names : names.substring(0, LONGEST - 1) + "…";
    }
}
