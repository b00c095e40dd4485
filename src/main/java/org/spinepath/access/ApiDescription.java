package org.spinepath.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API page says about the whole API, and how to log in to it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PASSWORD = "password";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Spinepath")
                        .version("1")
                        .description(
                                "Decisions on suspected metastases of the cervical spine, with their reasons, and the"
                                        + " referrals that open a case. Supports professionals; not a medical device. To try a"
                                        + " request here, press Authorize and give login and password.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD));
    }
}
