package org.spinepath.pathway;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** Lends an engine that runs already to the coverage extension, which only knows how to build one. */
final class RunningEngine extends StandaloneInMemProcessEngineConfiguration {

    private final ProcessEngine running;

    RunningEngine(ProcessEngine running) {
        this.running = running;
    }

    @Override
    public ProcessEngine buildProcessEngine() {
        return running;
    }
}
