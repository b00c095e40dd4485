package org.spinepath.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the head of a letter says.
 *
 * @param centre the name of the spine centre, for the head of each letter
 * @param phone  how a practice reaches it in an emergency, such as +44 20 0000 0000; empty: no number is printed
 */
@Validated
@ConfigurationProperties("spinepath.letters")
record LetterSettings(
        @NotBlank(message = "spinepath.letters.centre must name the spine centre") @DefaultValue("Spine centre")
        String centre,

        @NotNull @DefaultValue("") String phone) {}
