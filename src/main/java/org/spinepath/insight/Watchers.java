package org.spinepath.insight;

import java.util.Set;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.CurrentUser;
import org.springframework.stereotype.Component;

/** Who may see how the pathway goes: those who coordinate, lead or manage it. */
@Component
public class Watchers {

    private static final Set<String> WATCH = Set.of("manager", "clinicalLead", "mdtCoordinator");

    private final CurrentUser currentUser;

    Watchers(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /**
     * @throws AccessRefused when the current user is none of them
     */
    public void requireOne() {
        if (WATCH.stream().noneMatch(currentUser.get()::isIn)) {
            throw new AccessRefused("Only managers, clinical leads and coordinators may see this.");
        }
    }
}
