package org.spinepath.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How requests are parsed. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** Of a field that occurs twice nobody can say which value was meant. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer refuseRepeatedFields() {
        return builder -> builder.featuresToEnable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }
}
