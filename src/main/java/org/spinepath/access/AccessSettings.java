package org.spinepath.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator decides about access.
 *
 * @param firstAdministrator login name of the administrator that the first start creates; letters and digits
 * @param servedOverTls true where users reach the application by https: cookies then travel by https only
 */
@Validated
@ConfigurationProperties("spinepath.access")
record AccessSettings(
        @NotNull
        @DefaultValue("admin")
        @Pattern(
                regexp = "[a-zA-Z0-9]{1,64}",
                message = "spinepath.access.first-administrator must be 1 to 64 letters and digits")
        String firstAdministrator,

        boolean servedOverTls) {}
