package org.spinepath.intake;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a clinician refers a patient. */
@Hidden
@Controller
class ReferralPage {

    @GetMapping("/referrals/new")
    String show() {
        return "forward:/referrals/new.html";
    }
}
