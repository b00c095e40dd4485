package org.spinepath.upgrade;

import java.nio.file.Path;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** How the application opens its file unless told otherwise. */
public final class PresentSettings {

    private PresentSettings() {}

    /** The URL in application.yaml, for this file without its ending. */
    public static String url(Path file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return yaml.getObject()
                .getProperty("spring.datasource.url")
                .replaceFirst("^jdbc:h2:file:[^;]*", "jdbc:h2:file:" + file.toAbsolutePath());
    }
}
