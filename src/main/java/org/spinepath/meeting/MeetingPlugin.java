package org.spinepath.meeting;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Puts the way to the MDT meeting's list into Tasklist. Found by {@code ServiceLoader}. */
public class MeetingPlugin extends AbstractTasklistPlugin {

    static final String ID = "spinepath-meeting";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(MeetingPluginFiles.class);
    }
}
