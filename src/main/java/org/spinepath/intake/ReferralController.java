package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.spinepath.intake.Acknowledgement.Result;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens cases. */
@RestController
@RequestMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Referrals", description = "A referral opens a case, once")
class ReferralController {

    private final ReferralDesk desk;

    ReferralController(ReferralDesk desk) {
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a referral and open its case",
            description =
                    "Safe to repeat: the same sender and referralId with the same content answers 200 with the same case.")
    @ApiResponse(responseCode = "201", description = "The case is opened; Location names it")
    @ApiResponse(responseCode = "200", description = "The referral was known, or was added to the patient's open case")
    @ApiResponse(responseCode = "400", description = "Some fields cannot be accepted; errors lists them")
    @ApiResponse(responseCode = "403", description = "The user may not refer")
    @ApiResponse(
            responseCode = "409",
            description =
                    "The referral id is taken by another content, or the patient has an open case and the request asks")
    ResponseEntity<Acknowledgement> take(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            schema =
                                                    @io.swagger.v3.oas.annotations.media.Schema(
                                                            implementation = ReferralDocument.class)))
                    @RequestBody
                    JsonNode referral) {
        Acknowledgement acknowledgement = desk.take(referral);
        if (acknowledgement.result() != Result.OPENED) {
            return ResponseEntity.ok(acknowledgement);
        }
        return ResponseEntity.created(URI.create("/api/cases/" + acknowledgement.caseNumber()))
                .body(acknowledgement);
    }

    /** Tasklist's token is kept from other paths than its own, so that the page gets it here. */
    @GetMapping("/referrer")
    @Operation(
            summary = "Who the signed-in user refers as",
            description = "Its header X-XSRF-TOKEN is what a write needs that is authenticated by Tasklist's session.")
    @ApiResponse(responseCode = "200", description = "The roles the user may refer in, and their name")
    @ApiResponse(responseCode = "403", description = "The user may not refer")
    ResponseEntity<Referrer> referrer(@Parameter(hidden = true) CsrfToken token) {
        return ResponseEntity.ok()
                .header(token.getHeaderName(), token.getToken())
                .body(desk.referrer());
    }
}
