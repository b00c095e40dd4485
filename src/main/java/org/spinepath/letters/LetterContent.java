package org.spinepath.letters;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.spinepath.pathway.mdt.MdtDecided;
import org.spinepath.pathway.variables.DischargeLetter;

/** What a letter says, between its record and the Json in which it is kept. */
final class LetterContent {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(DischargeLetter.class, WithoutSentences.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LetterContent() {}

    static String of(MdtDecided decided) {
        return text(decided);
    }

    static String of(DischargeLetter discharge) {
        return text(discharge);
    }

    static MdtDecided decision(Letter letter) {
        return read(letter, MdtDecided.class);
    }

    static DischargeLetter discharge(Letter letter) {
        return read(letter, DischargeLetter.class);
    }

    private static String text(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A letter cannot be written as Json", unwritable);
        }
    }

    private static <T> T read(Letter letter, Class<T> type) {
        try {
            return MAPPER.readValue(letter.content(), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Letter " + letter.id() + " cannot be read", unreadable);
        }
    }

    /** The advice is said in the reader's language; kept are codes only. */
    @JsonIgnoreProperties("safetyNetAdvice")
    private abstract static class WithoutSentences {}
}
