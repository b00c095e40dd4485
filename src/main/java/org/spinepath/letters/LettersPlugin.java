package org.spinepath.letters;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Puts the letters into Tasklist: in the bar, and those of a case beside its patient. Found by {@code ServiceLoader}. */
public class LettersPlugin extends AbstractTasklistPlugin {

    static final String ID = "spinepath-letters";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(LettersPluginFiles.class);
    }
}
