package org.spinepath.notices;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Puts the notices into the bar of Tasklist. Found by {@code ServiceLoader}. */
public class NoticesPlugin extends AbstractTasklistPlugin {

    static final String ID = "spinepath-notices";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(NoticesPluginFiles.class);
    }
}
