package org.spinepath.pathway.engine;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.FreeTextStore;
import org.spinepath.pathway.mdt.Opinions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans with which the pathway enters the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CentreSettings.class)
class PathwayEngineConfiguration {

    @Bean
    Clock engineClock(CentreSettings centre) {
        return new EngineClock(centre.timeZone());
    }

    @Bean
    AnswerCatalogue answerCatalogue() {
        return AnswerCatalogue.ofTheProduct();
    }

    /** The store is lazy: its rights are checked with the engine that is being built here. */
    @Bean
    PathwayEnginePlugin pathwayEnginePlugin(
            AnswerCatalogue answers, @Lazy FreeTextStore freeText, Opinions opinions, Clock clock) {
        return new PathwayEnginePlugin(answers, freeText, opinions, clock);
    }

    @Bean
    PathwayDeployment pathwayDeployment() {
        return new PathwayDeployment();
    }

    @Bean
    SmartInitializingSingleton deploymentCheck(ProcessEngine engine) {
        return () -> PathwayDeployment.requireComplete(engine);
    }
}
