package org.spinepath.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.mdt.MdtDecided;
import org.spinepath.pathway.variables.DischargeLetter;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.patients.PatientIdentity;
import org.spinepath.words.Language;
import org.springframework.stereotype.Component;

/** What a letter says in full: the kept codes in the reader's language, with the name that is kept elsewhere. */
@Component
class LetterText {

    private final LetterSettings settings;
    private final Clock clock;

    LetterText(LetterSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param patient  empty when the person was erased
     * @param practice the practice's name
     */
    Page of(Letter letter, Optional<PatientIdentity> patient, String practice, Language language) {
        LetterWords words = LetterWords.in(language);
        Body body = letter.kind() == LetterKind.DISCHARGE
                ? body(LetterContent.discharge(letter), words)
                : body(LetterContent.decision(letter), words);
        return new Page(
                language.code(),
                settings.centre(),
                words.of(LocalDate.ofInstant(letter.writtenAt(), clock.getZone())),
                words.say("to"),
                practice,
                words.say("patient"),
                person(letter.caseNumber(), patient, words),
                words.of(letter.kind()),
                letter.caseNumber(),
                body.lead(),
                body.sections(),
                words.say("safetyNet"),
                settings.phone().isBlank() ? null : words.say("phone", settings.phone()),
                advice(letter.kind(), words),
                words.say("please." + letter.kind()),
                words.say("footer"));
    }

    private static List<Line> person(String caseNumber, Optional<PatientIdentity> patient, LetterWords words) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                words.say("name"), patient.map(PatientIdentity::name).orElseGet(() -> words.say("identityErased"))));
        patient.ifPresent(known -> {
            lines.add(new Line(words.say("dateOfBirth"), words.of(known.dateOfBirth())));
            lines.add(new Line(words.say("hospitalNumber"), known.hospitalNumber()));
        });
        lines.add(new Line(words.say("caseNumber"), caseNumber));
        return lines;
    }

    private Body body(MdtDecided decided, LetterWords words) {
        List<Line> decision = new ArrayList<>();
        decision.add(
                new Line(words.say("decidedOn"), words.of(LocalDate.ofInstant(decided.decidedAt(), clock.getZone()))));
        decision.add(new Line(words.say("present"), words.of(decided.membersPresent())));
        if (decided.treatment() != null) {
            decision.add(new Line(words.say("recommendation"), recommendation(decided, words)));
        }
        list("adjuncts", decided.adjuncts(), words).ifPresent(decision::add);
        boolean treats = decided.outcome() == MdtOutcome.TREAT;
        return new Body(
                treats ? words.say("lead.treat", words.of(decided.treatment())) : words.say("lead.moreInformation"),
                List.of(
                        new Section(words.say("theDecision"), decision, null),
                        new Section(words.say("theFindings"), findings(decided, words), null),
                        new Section(words.say("whatNext"), List.of(), next(decided.treatment(), words))));
    }

    private static String recommendation(MdtDecided decided, LetterWords words) {
        if (decided.recommendedTreatment() == null) {
            return words.say("recommendation.none");
        }
        if (decided.recommendedTreatment() == decided.treatment()) {
            return words.say("recommendation.followed");
        }
        return words.say(
                "recommendation.other",
                words.of(decided.recommendedTreatment()),
                words.of(decided.overrideReasonCode()));
    }

    private static List<Line> findings(MdtDecided decided, LetterWords words) {
        List<Line> findings = new ArrayList<>();
        findings.add(new Line(words.say("primaryTumour"), words.of(decided.primaryTumour())));
        findings.add(new Line(words.say("levels"), levels(decided.affectedLevels(), words)));
        String stability = words.of(decided.stability());
        findings.add(new Line(
                words.say("stability"),
                decided.sins() == null ? stability : words.say("stability.sins", stability, decided.sins())));
        findings.add(new Line(words.say("compression"), words.of(decided.epiduralCompression())));
        return findings;
    }

    private static String next(Treatment treatment, LetterWords words) {
        return words.say("next." + (treatment == null ? "MORE_INFORMATION" : treatment.name()));
    }

    private static Body body(DischargeLetter letter, LetterWords words) {
        List<Line> course = new ArrayList<>();
        course.add(new Line(words.say("primaryTumour"), words.of(letter.primaryTumour())));
        course.add(new Line(words.say("levels"), levels(letter.affectedLevels(), words)));
        course.add(new Line(
                words.say("treatment"),
                words.say("treatment.on", words.of(letter.treatment()), words.of(letter.treated()))));
        if (letter.adjuvantRadiotherapyGiven() != null) {
            course.add(new Line(words.say("adjuvantRadiotherapy"), words.of(letter.adjuvantRadiotherapyGiven())));
        }
        course.add(new Line(words.say("visits"), words.of(letter.visits())));
        course.add(new Line(
                words.say("complications"),
                letter.complications() == null || letter.complications().isEmpty()
                        ? words.say("complications.none")
                        : words.of(letter.complications())));

        List<Line> outcome = new ArrayList<>();
        outcome.add(new Line(
                words.say("pain"),
                words.say("pain.change", words.of(letter.startingPainScore()), words.of(letter.painScore()))));
        outcome.add(new Line(words.say("walking"), words.of(letter.walking())));
        outcome.add(new Line(words.say("asia"), words.of(letter.asiaGrade())));
        if (letter.woundStatus() != null && letter.woundStatus() != WoundStatus.NOT_APPLICABLE) {
            outcome.add(new Line(words.say("wound"), words.of(letter.woundStatus())));
        }
        if (letter.karnofsky() != null) {
            outcome.add(new Line(words.say("karnofsky"), words.say("percent", letter.karnofsky())));
        }
        if (letter.eq5dVas() != null) {
            outcome.add(new Line(words.say("eq5d"), words.say("ofHundred", letter.eq5dVas())));
        }
        return new Body(
                words.say("lead.discharge"),
                List.of(
                        new Section(words.say("theCourse"), course, null),
                        new Section(words.say("theOutcome"), outcome, null)));
    }

    private static String levels(Collection<? extends Enum<?>> levels, LetterWords words) {
        return levels == null || levels.isEmpty()
                ? words.unknown()
                : String.join(
                        ", ",
                        levels.stream()
                                .sorted(Comparator.comparing(Enum::ordinal))
                                .map(Enum::name)
                                .toList());
    }

    private static Optional<Line> list(String term, Collection<? extends Enum<?>> codes, LetterWords words) {
        return codes == null || codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(words.say(term), words.of(codes)));
    }

    /** While the case is open nobody refers again. */
    private static List<String> advice(LetterKind kind, LetterWords words) {
        return Stream.of("safetyNet.1", "safetyNet.2." + kind, "safetyNet.3", "safetyNet.4")
                .map(words::say)
                .toList();
    }

    private record Body(String lead, List<Section> sections) {}

    /** All that the template can say. */
    record Page(
            String language,
            String centre,
            String date,
            String toLabel,
            String practice,
            String patientLabel,
            List<Line> person,
            String subject,
            String caseNumber,
            String lead,
            List<Section> sections,
            String safetyNetLabel,
            String phone,
            List<String> safetyNet,
            String please,
            String footer) {

        boolean hasPhone() {
            return phone != null;
        }

        /** Names nobody, because it may end in a log. */
        @Override
        public String toString() {
            return "Page[" + caseNumber + "]";
        }
    }

    /** @param text said below the lines, or null */
    record Section(String heading, List<Line> lines, String text) {

        boolean hasLines() {
            return !lines.isEmpty();
        }

        boolean hasText() {
            return text != null;
        }
    }

    record Line(String term, String value) {

        /** May be the patient's name. */
        @Override
        public String toString() {
            return "Line[" + term + "]";
        }
    }
}
