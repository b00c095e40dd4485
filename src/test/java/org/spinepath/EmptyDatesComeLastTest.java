package org.spinepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.Properties;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paused step has no limit; in a list by limits it must not stand before the overdue ones, on H2 as on PostgreSQL. */
class EmptyDatesComeLastTest {

    @ParameterizedTest
    @ValueSource(strings = {"application.yaml", "application-demo.yaml"})
    void inTheDatabaseThatTheApplicationUsesUnlessToldOtherwise(String settings) {
        JdbcDataSource inMemory = new JdbcDataSource();
        inMemory.setURL(urlIn(settings).replaceFirst("^jdbc:h2:file:[^;]*", "jdbc:h2:mem:"));

        assertThat(JdbcClient.create(inMemory)
                        .sql(
                                "select due from (values (null), (timestamp '2027-01-01 00:00:00')) as step(due) order by due")
                        .query(Timestamp.class)
                        .list())
                .last()
                .isNull();
    }

    private static String urlIn(String settings) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(settings));
        Properties properties = yaml.getObject();
        return properties.getProperty("spring.datasource.url");
    }
}
