package org.spinepath.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * What a referrer enters on the New referral page about an invented patient.
 *
 * @param hospitalNumber unique per patient
 * @param cancerHistory  as the page words it, such as {@code Current}
 * @param primaryTumour  an option's value, or empty when nothing is told
 * @param emergencySigns {@code Yes}, {@code No} or {@code Not known}
 */
record Referral(String hospitalNumber, String cancerHistory, String primaryTumour, String emergencySigns) {

    static final String NAME = "Invented Person";
    static final String DATE_OF_BIRTH = "1960-04-01";

    void enter(Page page) {
        page.locator("#patientId").fill(hospitalNumber);
        page.locator("#patientName").fill(NAME);
        page.locator("#dateOfBirth").fill(DATE_OF_BIRTH);
        page.locator("#sex").selectOption("MALE");
        choose(page, "emergencySigns", emergencySigns);
        choose(page, "cancerHistory", cancerHistory);
        page.locator("#primaryTumour").selectOption(primaryTumour);
        page.locator("#referrerRole").selectOption("GENERAL_PRACTITIONER");
    }

    private static void choose(Page page, String field, String option) {
        page.locator("[data-field=" + field + "]")
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }
}
