package org.spinepath.notices;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Puts the mail that waits on the administrator's dashboard in Cockpit. Found by {@code ServiceLoader}. */
public class MailPlugin extends AbstractCockpitPlugin {

    static final String ID = "spinepath-mail";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(MailPluginFiles.class);
    }
}
