package org.spinepath.casefile;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Puts the patient, the case, the notes and the opinions into Tasklist. Found by {@code ServiceLoader}. */
public class CasefilePlugin extends AbstractTasklistPlugin {

    static final String ID = "spinepath-casefile";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CasefilePluginFiles.class);
    }
}
