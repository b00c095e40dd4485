package org.spinepath.insight;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A parameter that cannot be taken as it is: what it is called, and a plain sentence about what to send. */
public class ParameterRefused extends ErrorResponseException {

    public ParameterRefused(String field, String sentence) {
        super(HttpStatus.BAD_REQUEST);
        setType(URI.create("urn:spinepath:problem:refused-fields"));
        setTitle("Some fields cannot be accepted");
        setDetail(field + ": " + sentence);
        getBody().setProperty("errors", List.of(Map.of("field", field, "message", sentence)));
    }
}
