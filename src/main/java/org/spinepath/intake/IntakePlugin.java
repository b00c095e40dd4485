package org.spinepath.intake;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Puts the way to a new referral and what can be reported to a case into Tasklist. Found by {@code ServiceLoader}. */
public class IntakePlugin extends AbstractTasklistPlugin {

    static final String ID = "spinepath-intake";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(IntakePluginFiles.class);
    }
}
