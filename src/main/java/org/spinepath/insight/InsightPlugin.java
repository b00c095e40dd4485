package org.spinepath.insight;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Puts the manager's dashboard, the heat map and the course of a case into Cockpit. Found by {@code ServiceLoader}. */
public class InsightPlugin extends AbstractCockpitPlugin {

    static final String ID = "spinepath-insight";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(InsightPluginFiles.class);
    }
}
