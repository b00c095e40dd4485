package org.spinepath.soak;

/** What a practice sends: a referral, and the assessment that follows. */
final class Referrals {

    static final String ASSESSMENT = """
            {"variables":{"cancerHistory":{"value":"CURRENT"},"painPresent":{"value":true},
             "painScore":{"value":6},"walking":{"value":"UNAIDED"},"asiaGrade":{"value":"E"},
             "painFeatures":{"type":"Json","value":"[\\"painAtNight\\"]"}}}
            """;

    private Referrals() {}

    static String refer(RunningJar jar, int number) {
        return jar.call("gp", "POST", "/api/referrals", referral(number))
                .get("caseNumber")
                .asText();
    }

    static String referral(int number) {
        return """
                {"sender":"soak","referralId":"R-%d","patientId":"SOAK-%d","patientName":"Soak Patient %d",
                 "dateOfBirth":"1950-01-01","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER",
                 "referrerName":"Soak","cancerHistory":"CURRENT","referralReason":"Neck pain at night"}
                """.formatted(number, number, number);
    }
}
