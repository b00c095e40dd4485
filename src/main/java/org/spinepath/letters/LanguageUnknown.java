package org.spinepath.letters;

import java.util.List;
import java.util.Map;
import org.spinepath.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Letters are not written in this language. */
class LanguageUnknown extends ErrorResponseException {

    LanguageUnknown() {
        super(HttpStatus.BAD_REQUEST);
        String sentence = "lang must be one of " + String.join(", ", Language.codes()) + ".";
        setTitle("Letters are not written in this language");
        setDetail(sentence);
        getBody()
                .setProperty(
                        "errors", List.of(Map.of("field", "lang", "message", sentence, "allowed", Language.codes())));
    }
}
