package org.spinepath.clocks;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Shows time in Tasklist: on the cards, in the order of the list, beside the case and in a tab. Found by {@code ServiceLoader}. */
public class ClocksTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "spinepath-clocks";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(ClocksTasklistPluginFiles.class);
    }
}
