package org.spinepath.notices;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.spinepath.people.AsEngine;
import org.springframework.stereotype.Component;

/** The people behind the groups that are told, as the engine's users. */
@Component
class Recipients {

    private final IdentityService identities;
    private final AsEngine asEngine;

    Recipients(IdentityService identities, AsEngine asEngine) {
        this.identities = identities;
        this.asEngine = asEngine;
    }

    /** The ids of all members, each once. */
    SortedSet<String> membersOf(Collection<String> groups) {
        return asEngine.answer(() -> {
            SortedSet<String> members = new TreeSet<>();
            for (String group : groups) {
                identities.createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .forEach(members::add);
            }
            return members;
        });
    }

    /** The e-mail address; empty when the user has none, or is no user any more. */
    Optional<String> addressOf(String userId) {
        return asEngine.answer(() -> Optional.ofNullable(
                                identities.createUserQuery().userId(userId).singleResult())
                        .map(User::getEmail))
                .map(String::strip)
                .filter(address -> !address.isEmpty());
    }
}
