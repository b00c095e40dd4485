package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** {@code src/docs/settings.md} is what the settings' own Javadoc says, and no page speaks of a key that there is not. */
class SettingsPageTest {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "spinepath.";
    private static final Pattern KEY_ON_A_PAGE = Pattern.compile("\\bspinepath(?:\\.[a-z-]+)+(?==|`)");

    /** Set by tests and soaks only, or read before there is an application. */
    private static final Pattern NO_SETTING = Pattern.compile("spinepath\\.((soak|docs|property)\\..*|mv\\.db)");

    private static final String HEAD = """
            # Settings

            Every key of our own, as the code declares it. Put them in `application.yaml` beside the jar, give them as arguments
            (`--spinepath.time-zone=Europe/Warsaw`), or in the environment (`SPINEPATH_TIMEZONE`: capital letters, `_` for a dot, nothing for a dash). A
            value that cannot be used stops the start with a sentence that says what to write. Keys of Spring Boot, such as `spring.datasource.url`
            and `spring.mail.host`, and of Camunda (`camunda.bpm...`) work as their own documentation says; what we set of them, and why, is
            in [application.yaml](../main/resources/application.yaml).

            This page is generated; the sentences are the Javadoc of the classes that end in `Settings`.

            | key | value | default | what it says |
            |---|---|---|---|
            """;

    private final GeneratedText page = new GeneratedText("src/docs/settings.md", SettingsPageTest.class);
    private final Map<String, JsonNode> settings = settings();

    SettingsPageTest() throws IOException {}

    @Test
    void thePageIsWhatTheSettingsSay() throws IOException {
        page.isWhatTheCodeSays(
                settings.values().stream().map(SettingsPageTest::row).collect(Collectors.joining("", HEAD, "")));
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(settings)
                .isNotEmpty()
                .allSatisfy((key, setting) ->
                        assertThat(setting.path("description").asText()).isNotBlank());
    }

    @Test
    void everyKeyThatWeSetIsASetting() throws IOException {
        Set<String> set = new TreeSet<>();
        for (String file : List.of("application.yaml", "application-demo.yaml", "application-demo-apart.yaml")) {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                        .filter(key -> key.startsWith(OURS))
                        .forEach(set::add);
            }
        }

        assertThat(set).isNotEmpty().isSubsetOf(settings.keySet());
    }

    @Test
    void everyKeyOnAPageIsASetting() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : PagesTest.pages()) {
            KEY_ON_A_PAGE
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(key -> !NO_SETTING.matcher(key).matches())
                    .forEach(named::add);
        }

        assertThat(named).isNotEmpty().isSubsetOf(settings.keySet());
    }

    private static Map<String, JsonNode> settings() throws IOException {
        Map<String, JsonNode> settings = new TreeMap<>();
        for (URL metadata :
                Collections.list(SettingsPageTest.class.getClassLoader().getResources(METADATA))) {
            StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(metadata)
                                    .path("properties")
                                    .spliterator(),
                            false)
                    .filter(setting -> setting.path("name").asText().startsWith(OURS))
                    .forEach(setting -> settings.put(setting.path("name").asText(), setting));
        }
        return settings;
    }

    private static String row(JsonNode setting) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.path("name").asText(),
                        kind(setting.path("type").asText()),
                        standard(setting.path("defaultValue")),
                        sentence(setting.path("description").asText()));
    }

    private static String kind(String type) {
        return switch (type) {
            case "java.lang.Boolean" -> "`true` or `false`";
            case "java.lang.Integer" -> "whole number";
            case "java.lang.String" -> "text";
            case "java.net.URI" -> "address";
            case "java.time.Duration" -> "duration";
            case "java.time.LocalTime" -> "time of day";
            case "java.time.ZoneId" -> "time zone";
            case "java.util.Set<java.time.DayOfWeek>" -> "days of the week";
            case "java.util.Set<java.time.LocalDate>" -> "dates";
            default -> throw new IllegalArgumentException("The page has no word for a setting of type " + type);
        };
    }

    private static String standard(JsonNode value) {
        if (value.isMissingNode() || value.isEmpty() && value.asText().isEmpty()) {
            return "none";
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(one -> "`" + one.asText() + "`")
                        .collect(Collectors.joining(", "))
                : "`" + value.asText() + "`";
    }

    /** As a sentence: the first letter a capital, a full stop at the end. */
    private static String sentence(String description) {
        String text = description.strip().replaceAll("\\s+", " ");
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
