package org.spinepath.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user in whose name this thread works. */
@Component
public class CurrentUser {

    private final IdentityService identities;
    private final AsEngine asEngine;

    CurrentUser(IdentityService identities, AsEngine asEngine) {
        this.identities = identities;
        this.asEngine = asEngine;
    }

    /**
     * @throws AccessRefused when nobody is signed in, or the engine does not know who asks: its queries would then be unchecked
     */
    public SignedInUser get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || identities.getCurrentAuthentication() == null) {
            throw new AccessRefused("Please sign in first.");
        }
        String userId = authentication.getName();
        List<Group> memberships = asEngine.answer(() -> groupsOf(userId));
        Set<String> groups = new HashSet<>();
        memberships.forEach(group -> groups.add(group.getId()));
        Set<String> practices = memberships.stream()
                .filter(group -> Practice.GROUP_TYPE.equals(group.getType()))
                .map(Group::getId)
                .collect(Collectors.toSet());
        return new SignedInUser(userId, groups, practices);
    }

    /** Asked with the engine's rights: a group that the user may not read would otherwise be overlooked. */
    private List<Group> groupsOf(String userId) {
        return identities
                .createGroupQuery()
                .groupMember(userId)
                .orderByGroupId()
                .asc()
                .list();
    }
}
