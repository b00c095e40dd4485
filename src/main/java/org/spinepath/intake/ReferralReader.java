package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.spinepath.clinical.presentation.CancerHistory;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.patients.Notes;
import org.spinepath.patients.PatientIdentity;
import org.springframework.stereotype.Component;

/** Reads a referral and names everything that is wrong with it, by field. */
@Component
class ReferralReader {

    private static final int OLDEST = 120;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_GROUP = 64;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern HOSPITAL_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}");
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");
    private static final List<String> FIELDS = List.of(
            "sender",
            "referralId",
            "patientId",
            "patientName",
            "dateOfBirth",
            "ageYears",
            "sex",
            "referrerRole",
            "practice",
            "referrerName",
            "referralReason",
            "cancerHistory",
            "primaryTumour",
            "spinalLesionAlreadySeen",
            "emergencySigns",
            "whenCaseIsOpen",
            "openAnywayReason");

    private final Clock clock;

    ReferralReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws FieldsRefused with every problem */
    Referral read(JsonNode json) {
        FieldReader reader = FieldReader.of(json);
        reader.allowOnly(FIELDS);
        String sender = identifier(reader, "sender");
        String referralId = identifier(reader, "referralId");
        String hospitalNumber = hospitalNumber(reader);
        String name = name(reader);
        LocalDate dateOfBirth = dateOfBirth(reader);
        Optional<Integer> ageSent = reader.fact(PresentationFacts.AGE_YEARS);
        Sex sex = reader.fact(PresentationFacts.SEX).orElse(Sex.UNKNOWN);
        ReferrerRole role = required(reader, "referrerRole", reader.choice("referrerRole", ReferrerRole.class));
        Optional<String> practice = reader.text("practice", LONGEST_GROUP);
        Optional<String> referrerName = reader.text("referrerName", LONGEST_NAME);
        Optional<String> reason = reader.text("referralReason", Notes.LONGEST);
        Optional<CancerHistory> cancerHistory = reader.fact(PresentationFacts.CANCER_HISTORY);
        Optional<PrimaryTumour> primaryTumour = reader.fact(PresentationFacts.PRIMARY_TUMOUR);
        Optional<Boolean> lesionSeen = reader.fact(PresentationFacts.SPINAL_LESION_ALREADY_SEEN);
        Optional<Boolean> emergencySigns = reader.fact(PresentationFacts.EMERGENCY_SIGNS);
        WhenCaseIsOpen whenOpen =
                reader.choice("whenCaseIsOpen", WhenCaseIsOpen.class).orElse(WhenCaseIsOpen.WARN);
        Optional<String> openReason = openReason(reader, whenOpen);
        int ageYears = ageYears(reader, dateOfBirth, ageSent);
        reader.done();
        return new Referral(
                sender,
                referralId,
                digest(json),
                new PatientIdentity(hospitalNumber, name, dateOfBirth, sex),
                ageYears,
                role,
                practice,
                referrerName,
                reason,
                cancerHistory,
                primaryTumour,
                lesionSeen,
                emergencySigns,
                whenOpen,
                openReason);
    }

    private String identifier(FieldReader reader, String field) {
        String identifier = required(reader, field, reader.text(field, 400));
        if (identifier != null && !IDENTIFIER.matcher(identifier).matches()) {
            reader.refused(field, "Use 1 to 64 letters, digits, dots, hyphens or underscores.");
        }
        return identifier;
    }

    /** One spelling per number, so that one person is not registered twice. */
    private String hospitalNumber(FieldReader reader) {
        String number = required(reader, "patientId", reader.text("patientId", 400));
        if (number == null) {
            return null;
        }
        if (!HOSPITAL_NUMBER.matcher(number).matches()) {
            reader.refused(
                    "patientId",
                    "Give the hospital number: up to 40 letters and digits, with spaces, dots, slashes or hyphens"
                            + " between them.");
        }
        return number.strip().replaceAll(" +", " ").toUpperCase(Locale.ROOT);
    }

    private String name(FieldReader reader) {
        String name = required(reader, "patientName", reader.text("patientName", LONGEST_NAME));
        if (name != null && CONTROL_CHARACTER.matcher(name).find()) {
            reader.refused("patientName", "Give the name on one line.");
        }
        return name;
    }

    private LocalDate dateOfBirth(FieldReader reader) {
        LocalDate date = required(reader, "dateOfBirth", reader.date("dateOfBirth"));
        LocalDate today = LocalDate.now(clock);
        if (date != null && date.isAfter(today)) {
            reader.refused("dateOfBirth", "The date of birth is in the future. Check the year.");
        } else if (date != null && !date.plusYears(OLDEST + 1L).isAfter(today)) {
            reader.refused("dateOfBirth", "The patient would be older than " + OLDEST + " years. Check the year.");
        }
        return date;
    }

    private int ageYears(FieldReader reader, LocalDate dateOfBirth, Optional<Integer> sent) {
        if (dateOfBirth == null) {
            return 0;
        }
        int age = Period.between(dateOfBirth, LocalDate.now(clock)).getYears();
        if (sent.isPresent() && sent.get() != age) {
            reader.refused("ageYears", "This does not agree with the date of birth. Leave it out: it is computed.");
        }
        return age;
    }

    private Optional<String> openReason(FieldReader reader, WhenCaseIsOpen whenOpen) {
        Optional<String> reason = reader.text("openAnywayReason", Notes.LONGEST);
        if (whenOpen == WhenCaseIsOpen.OPEN_ANYWAY && reason.isEmpty()) {
            reader.refused("openAnywayReason", "Say why another case is opened beside the open one.");
        }
        return reason;
    }

    private static <T> T required(FieldReader reader, String field, Optional<T> value) {
        if (value.isEmpty()) {
            reader.refused(field, "This is needed. Please fill it in.");
        }
        return value.orElse(null);
    }

    /** The same content gives the same digest, whatever the order of its fields and whether unknowns are null or absent. */
    private static String digest(JsonNode json) {
        Map<String, JsonNode> content = new TreeMap<>();
        json.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> content.put(field.getKey(), field.getValue()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
