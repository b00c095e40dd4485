package org.spinepath.people;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Runs what our own code has already decided with the engine's rights instead of the user's. */
@Component
public class AsEngine {

    private final IdentityService identities;

    AsEngine(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T answer(Supplier<T> work) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(caller);
        }
    }

    public void run(Runnable work) {
        answer(() -> {
            work.run();
            return null;
        });
    }
}
