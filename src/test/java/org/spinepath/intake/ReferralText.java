package org.spinepath.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The JSON of a referral, one field changed at a time. */
record ReferralText(Map<String, String> fields) {

    static ReferralText of(String hospitalNumber) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sender", quoted("sender-" + UUID.randomUUID()));
        fields.put("referralId", quoted("R-" + UUID.randomUUID()));
        fields.put("patientId", quoted(hospitalNumber));
        fields.put("patientName", quoted("Nelson Invented"));
        fields.put("dateOfBirth", quoted("1950-02-03"));
        fields.put("sex", quoted("FEMALE"));
        fields.put("referrerRole", quoted("GENERAL_PRACTITIONER"));
        return new ReferralText(fields);
    }

    ReferralText with(String field, String json) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, json);
        return new ReferralText(changed);
    }

    /** Another referral of the same person. */
    ReferralText renewed() {
        return with("referralId", quoted("R-" + UUID.randomUUID()));
    }

    String value(String field) {
        return fields.get(field);
    }

    String hospitalNumber() {
        return fields.get("patientId").replace("\"", "");
    }

    String json() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
