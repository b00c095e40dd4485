package org.spinepath.access.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the locks of this package into the engine. */
@Component
public class AccessEnginePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                withGuards(configuration, configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuards(configuration, configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        configuration.setFilterService(new GuardedFilterService());
    }

    private static List<CommandInterceptor> withGuards(
            ProcessEngineConfigurationImpl configuration, List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new QueryGuard());
        interceptors.add(new FindingsGuard(configuration));
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }
}
