package org.spinepath.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.spinepath.words.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the letters. */
@RestController
@RequestMapping("/api/letters")
@Tag(name = "Letters", description = "What is written to the practice that referred, and whether it was received")
@ApiResponse(responseCode = "403", description = "The user has no right to this letter, or to any")
class LetterController {

    private final Letters letters;

    LetterController(Letters letters) {
        this.letters = letters;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The letters of the user's practice, or of a case",
            description =
                    "What was not yet received first, then the newest first. Coordinators and clinical leads see those of"
                            + " all open cases. Each name is recorded as a look; the letters of one case come without it.")
    @ApiResponse(responseCode = "200", description = "The letters, possibly none; at most 200")
    List<LetterView> list(@RequestParam(required = false) String caseNumber) {
        return caseNumber == null ? letters.mine() : letters.ofCase(caseNumber);
    }

    @GetMapping(path = "/waiting", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How many letters the user's practice has not yet confirmed",
            description = "Its header X-XSRF-TOKEN is what a write needs that is authenticated by Tasklist's session.")
    @ApiResponse(responseCode = "200", description = "The number; 0 for who gets no letters")
    ResponseEntity<WaitingLetters> waiting(@Parameter(hidden = true) CsrfToken token) {
        return ResponseEntity.ok()
                .header(token.getHeaderName(), token.getToken())
                .cacheControl(CacheControl.noStore())
                .body(letters.waiting());
    }

    @GetMapping(path = "/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The letter on paper",
            description = "With the patient's name; every download is recorded as a look.")
    @ApiResponse(responseCode = "200", description = "One A4 page")
    @ApiResponse(responseCode = "400", description = "Letters are not written in this language")
    @ApiResponse(responseCode = "404", description = "There is no such letter")
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @Parameter(description = "en, pl or de; without it the first of these that Accept-Language names, else en")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) HttpServletRequest request) {
        Language language = lang == null
                ? Language.askedFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : Language.named(lang).orElseThrow(LanguageUnknown::new);
        Letters.PrintedLetter letter = letters.print(letterId(id), language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter-" + letter.caseNumber() + ".pdf")
                                .build()
                                .toString())
                .body(letter.pdf());
    }

    @PostMapping(path = "/{id}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Confirm that the practice has the letter",
            description =
                    "Safe to repeat: the first receipt stays. For a discharge letter it completes the step that waits for it.")
    @ApiResponse(responseCode = "200", description = "The letter with its receipt")
    @ApiResponse(responseCode = "404", description = "There is no such letter")
    LetterView receive(@PathVariable String id) {
        return letters.receive(letterId(id));
    }

    private static UUID letterId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new LetterUnknown();
        }
    }
}
