package org.spinepath.insight;

import org.spinepath.people.AccessRefused;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.Duty;
import org.springframework.stereotype.Component;

/** Who may see how the pathway goes: those who coordinate, lead or manage it. */
@Component
public class Watchers {

    private final CurrentUser currentUser;

    Watchers(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /**
     * @throws AccessRefused when the current user is none of them
     */
    public void requireOne() {
        if (!currentUser.get().has(Duty.WATCHES)) {
            throw new AccessRefused("Only managers, clinical leads and coordinators may see this.");
        }
    }
}
