package org.spinepath.patients;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The names of those who work here, for notes and opinions. */
@Component
public class Colleagues {

    private final IdentityService identities;
    private final AsEngine asEngine;

    Colleagues(IdentityService identities, AsEngine asEngine) {
        this.identities = identities;
        this.asEngine = asEngine;
    }

    /** First and last name; empty when the user has left or has no name on record. */
    public Optional<String> nameOf(String userId) {
        return asEngine.answer(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(userId).singleResult()))
                .map(user -> Stream.of(user.getFirstName(), user.getLastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip())
                .filter(name -> !name.isEmpty());
    }
}
