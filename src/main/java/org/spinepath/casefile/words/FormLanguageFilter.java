package org.spinepath.casefile.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spinepath.words.Language;
import org.spinepath.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Hands a task's form out in the language that the reader's browser asks for. */
@Component
final class FormLanguageFilter extends OncePerRequestFilter {

    private static final String FORM = "/deployed-form";

    private final ObjectMapper json;

    FormLanguageFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().endsWith(FORM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Language language = Language.askedFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (language == Language.EN) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK && answer.getContentSize() > 0) {
            JsonNode form = json.readTree(answer.getContentAsByteArray());
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(new FormTranslation(Words.in(language)).of(form)));
        }
        answer.copyBodyToResponse();
    }
}
