package org.spinepath.clocks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whom to call about late tasks: who has claimed them, else the groups they wait for, by name. */
@Component
class LateContacts {

    private static final int LONGEST = 255;

    private final IdentityService identities;

    LateContacts(IdentityService identities) {
        this.identities = identities;
    }

    String of(List<Task> late, List<String> groups) {
        Stream<String> claimants = late.stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::person);
        String names =
                Stream.concat(claimants, groups.stream().map(this::group)).collect(Collectors.joining(", "));
        return names.length() <= LONGEST ? names : names.substring(0, LONGEST - 1) + "…";
    }

    private String person(String userId) {
        return Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult())
                .map(LateContacts::fullName)
                .filter(name -> !name.isBlank())
                .orElse(userId);
    }

    private static String fullName(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private String group(String groupId) {
        return Optional.ofNullable(
                        identities.createGroupQuery().groupId(groupId).singleResult())
                .map(Group::getName)
                .orElse(groupId);
    }
}
