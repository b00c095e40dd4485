package org.spinepath.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The names of those who work here, and of their groups. */
@Component
public class Colleagues {

    private final IdentityService identities;
    private final AsEngine asEngine;

    Colleagues(IdentityService identities, AsEngine asEngine) {
        this.identities = identities;
        this.asEngine = asEngine;
    }

    /** The names of these users, asked for at once; a user without a name on record goes by their login. */
    public Map<String, String> namesOf(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        userIds.forEach(userId -> names.put(userId, userId));
        asEngine.answer(() -> identities
                        .createUserQuery()
                        .userIdIn(userIds.toArray(String[]::new))
                        .list())
                .forEach(user -> fullName(user).ifPresent(name -> names.put(user.getId(), name)));
        return names;
    }

    /** The names of these groups, asked for at once; a group without a name, or that nobody knows any more, goes by its id. */
    public Map<String, String> namesOfGroups(Collection<String> groupIds) {
        if (groupIds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        groupIds.forEach(groupId -> names.put(groupId, groupId));
        asEngine
                .answer(() -> identities
                        .createGroupQuery()
                        .groupIdIn(groupIds.toArray(String[]::new))
                        .list())
                .stream()
                .filter(group -> group.getName() != null && !group.getName().isBlank())
                .forEach(group -> names.put(group.getId(), group.getName()));
        return names;
    }

    /** First and last name; empty when the user has left or has no name on record. */
    public Optional<String> nameOf(String userId) {
        return asEngine.answer(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(userId).singleResult()))
                .flatMap(Colleagues::fullName);
    }

    /** First and last name; empty when the user has none on record. */
    public static Optional<String> fullName(User user) {
        return Optional.of(Stream.of(user.getFirstName(), user.getLastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip())
                .filter(name -> !name.isEmpty());
    }
}
