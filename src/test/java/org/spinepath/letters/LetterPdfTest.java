package org.spinepath.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.mdt.MdtDecided;
import org.spinepath.pathway.variables.DischargeLetter;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;
import org.spinepath.patients.PatientIdentity;
import org.spinepath.words.Language;

/** What stands on the paper, read back from it. */
class LetterPdfTest {

    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-03-02T23:30:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Optional<PatientIdentity> SOMEBODY = Optional.of(new PatientIdentity(
            "H-4711", "Zażółć Gęśla-Jaźń & <script>alert(1)</script>", LocalDate.of(1957, 3, 28), Sex.FEMALE));

    private final LetterPdf pdf = new LetterPdf();
    private final LetterText text =
            new LetterText(new LetterSettings("Spine centre North", "+44 20 7946 0000"), clock());

    @Test
    void inEnglishTheDecisionStandsInPlainWords() {
        PdfText paper = print(decision(), Language.EN);

        assertThat(paper.text())
                .contains("Spine centre North", "3 March 2026", "Hillside Practice", "H-4711", "28 March 1957")
                .contains("Decided: radiotherapy.")
                .contains("another than recommended (radical resection); reason: the patient's wish")
                .contains("spine surgery, medical oncology, radiology")
                .contains("unstable (SINS 14)", "Bilsky grade 1b", "C2, C6", "renal cell")
                .contains("When to phone at once", "+44 20 7946 0000", "send the patient as an emergency");
    }

    @Test
    void inPolishTheDecisionStandsInPlainWords() {
        PdfText paper = print(decision(), Language.PL);

        assertThat(paper.text())
                .contains("3 marca 2026", "28 marca 1957")
                .contains("Decyzja: radioterapia.")
                .contains("powód: życzenie pacjenta", "rak nerkowokomórkowy", "kręgosłup niestabilny (SINS 14)")
                .contains("Kiedy należy natychmiast zadzwonić");
    }

    @Test
    void inGermanTheDecisionStandsInPlainWords() {
        PdfText paper = print(decision(), Language.DE);

        assertThat(paper.text())
                .contains("3. März 2026", "28. März 1957")
                .contains("Beschluss: Strahlentherapie.")
                .contains("Nierenzellkarzinom", "instabil (SINS 14)", "Betroffene Höhen")
                .contains("Wann Sie sofort anrufen sollten");
    }

    @Test
    void theDischargeTellsCourseOutcomeAndAdvice() {
        assertThat(print(discharge(), Language.EN).text())
                .contains("the patient is back in your care")
                .contains("radical resection, 1 September 2025")
                .contains("7 before treatment, 1 at the last visit", "unaided", "E: normal", "healed", "pneumonia")
                .contains("refer again within a day", "Please confirm");
        assertThat(print(discharge(), Language.PL).text()).contains("zapalenie płuc", "zagojona");
        assertThat(print(discharge(), Language.DE).text()).contains("Pneumonie", "verheilt");
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsShownAsItIsWritten(Language language) {
        assertThat(print(decision(), language).text().replace(" ", ""))
                .contains("ZażółćGęśla-Jaźń&<script>alert(1)</script>");
    }

    @ParameterizedTest
    @EnumSource
    void everythingFitsOnOnePageThatScreenReadersUnderstand(Language language) {
        for (Letter letter : List.of(decision(), undecided(), everythingAtOnce(), discharge())) {
            PdfText paper = print(letter, language);

            assertThat(paper.pages()).as(letter.content()).isEqualTo(1);
            assertThat(paper.language()).isEqualTo(language.code());
            assertThat(paper.title()).contains("SP-2026-000001").doesNotContain("Jaźń");
            assertThat(paper.tagged()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLetterOfWhichNothingIsKnownCanBeReadAsWell(Language language) {
        String unknown = LetterWords.in(language).unknown();

        assertThat(print(nothingKnown(), language).text()).contains(unknown);
        assertThat(print(undecided(), language).text())
                .contains(LetterWords.in(language).say("lead.moreInformation"));
    }

    @ParameterizedTest
    @EnumSource
    void ofAnErasedPersonTheCaseIsLeft(Language language) {
        PdfText paper = print(decision(), Optional.empty(), language);

        assertThat(paper.text())
                .contains(LetterWords.in(language).say("identityErased"), "SP-2026-000001")
                .doesNotContain("H-4711");
    }

    @Test
    void theLongestNameStaysWithinThePage() {
        String longest = "Wierzchosławska".repeat(13) + "Konst";
        Optional<PatientIdentity> patient =
                Optional.of(new PatientIdentity("9".repeat(40), longest, LocalDate.of(1957, 3, 28), Sex.FEMALE));

        PdfText paper = print(decision(), patient, Language.DE);

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text().replace(" ", "")).contains(longest, "9".repeat(40));
    }

    @Test
    void aControlCharacterInANameDoesNotKeepTheLetterBack() {
        Optional<PatientIdentity> patient =
                Optional.of(new PatientIdentity("H-1", "Tess\u0001a", LocalDate.of(1957, 3, 28), Sex.FEMALE));

        assertThat(print(decision(), patient, Language.EN).text()).contains("Tessa");
    }

    private PdfText print(Letter letter, Language language) {
        return print(letter, SOMEBODY, language);
    }

    private PdfText print(Letter letter, Optional<PatientIdentity> patient, Language language) {
        byte[] printed = pdf.of(text.of(letter, patient, "Hillside Practice", language));
        keep(letter.kind() + "-" + language + "-" + letter.content().length(), printed);
        return PdfText.of(printed);
    }

    /** For whoever changes the template and wants to see it. */
    private static void keep(String name, byte[] printed) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "letters"));
            Files.write(folder.resolve(name + ".pdf"), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter decision() {
        return letter(
                LetterKind.MDT_OUTCOME,
                LetterContent.of(new MdtDecided(
                        "SP-2026-000001",
                        "instance",
                        "hillside",
                        LATE_IN_THE_EVENING,
                        EnumSet.of(Discipline.SPINE_SURGERY, Discipline.MEDICAL_ONCOLOGY, Discipline.RADIOLOGY),
                        MdtOutcome.TREAT,
                        Treatment.RADIOTHERAPY,
                        Treatment.RADICAL_RESECTION,
                        OverrideReasonCode.PATIENT_WISH,
                        List.of(Adjunct.STEREOTACTIC_RADIOTHERAPY, Adjunct.RIGID_COLLAR),
                        PrimaryTumour.RENAL_CELL,
                        Set.of(VertebralLevel.C6, VertebralLevel.C2),
                        Stability.UNSTABLE,
                        14,
                        EpiduralCompressionGrade.GRADE_1B)));
    }

    private static Letter everythingAtOnce() {
        return letter(
                LetterKind.MDT_OUTCOME,
                LetterContent.of(new MdtDecided(
                        "SP-2026-000001",
                        "instance",
                        "hillside",
                        LATE_IN_THE_EVENING,
                        EnumSet.allOf(Discipline.class),
                        MdtOutcome.TREAT,
                        Treatment.BEST_SUPPORTIVE_CARE,
                        Treatment.DECOMPRESSION_AND_STABILISATION,
                        OverrideReasonCode.PATIENT_WISH,
                        List.of(Adjunct.values()),
                        PrimaryTumour.LUNG_NON_SMALL_CELL,
                        EnumSet.allOf(VertebralLevel.class),
                        Stability.POTENTIALLY_UNSTABLE,
                        12,
                        EpiduralCompressionGrade.GRADE_1A)));
    }

    private static Letter undecided() {
        return letter(
                LetterKind.MDT_OUTCOME,
                LetterContent.of(new MdtDecided(
                        "SP-2026-000001",
                        "instance",
                        "hillside",
                        LATE_IN_THE_EVENING,
                        EnumSet.of(Discipline.SPINE_SURGERY),
                        MdtOutcome.MORE_INFORMATION,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private static Letter discharge() {
        return letter(
                LetterKind.DISCHARGE,
                LetterContent.of(new DischargeLetter(
                        "SP-2026-000001",
                        LocalDate.of(2026, 3, 3),
                        PrimaryTumour.RENAL_CELL,
                        EnumSet.of(VertebralLevel.C6),
                        Treatment.RADICAL_RESECTION,
                        LocalDate.of(2025, 9, 1),
                        true,
                        5,
                        7,
                        1,
                        Walking.UNAIDED,
                        AsiaGrade.E,
                        WoundStatus.HEALED,
                        EnumSet.of(Complication.PNEUMONIA),
                        90,
                        75,
                        List.of("an English sentence"))));
    }

    private static Letter nothingKnown() {
        return letter(
                LetterKind.DISCHARGE,
                LetterContent.of(new DischargeLetter(
                        "SP-2026-000001",
                        LocalDate.of(2026, 3, 3),
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
    }

    private static Letter letter(LetterKind kind, String content) {
        return new Letter(
                UUID.randomUUID(), "SP-2026-000001", kind, "hillside", LATE_IN_THE_EVENING, content, null, null);
    }

    private static Clock clock() {
        return Clock.fixed(LATE_IN_THE_EVENING, WARSAW);
    }
}
