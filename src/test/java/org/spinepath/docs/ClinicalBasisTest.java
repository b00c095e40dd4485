package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.aftercare.AftercareCourse;
import org.spinepath.clinical.aftercare.AftercareReview;
import org.spinepath.clinical.aftercare.FollowUp;
import org.spinepath.clinical.aftercare.Relapse;
import org.spinepath.clinical.aftercare.SupportiveCareDecision;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Reason;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.imaging.ImagingConclusion;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.ImagingSelection;
import org.spinepath.clinical.imaging.MetastasisFinding;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.imaging.VisceralMetastases;
import org.spinepath.clinical.presentation.Triage;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.clinical.prognosis.LifeExpectancy;
import org.spinepath.clinical.treatment.SurgicalPlan;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.clinical.treatment.TreatmentFacts;
import org.spinepath.clinical.treatment.TreatmentRecommendation;
import org.spinepath.properties.Chance;
import org.spinepath.properties.Property;

/** What the rules rest on, as {@code src/docs/clinical-basis.md} says it and as every reason cites it. */
class ClinicalBasisTest {

    private static final String PAPER = "the paper's text, ";
    private static final String OURS = "our rule, clinical basis, section ";
    private static final List<String> SECTIONS_OF_RULES = List.of(
            "Principles",
            "Triage",
            "Imaging",
            "Stability",
            "Prognosis",
            "Recommendation",
            "Plan",
            "Aftercare",
            "Time limits");
    private static final Pattern NAMED_IN_A_TEXT = Pattern.compile("\\b[RX]\\d{1,2}\\b");
    private static final int PATIENTS = 200;
    private static final LocalDate TREATED = LocalDate.of(2026, 1, 1);

    private final MarkdownPage page = MarkdownPage.read("clinical-basis.md");

    ClinicalBasisTest() throws IOException {}

    @Test
    void theStatementsOfThePaperAreR1ToR48() {
        assertThat(page.ids("Statements of the paper"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 48).mapToObj(n -> "R" + n).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysWhatThePageSays(Rule rule) {
        if (rule.source().startsWith(PAPER)) {
            assertThat(rule.source()).isEqualTo(PAPER + rule.id());
            assertThat(row("Statements of the paper", rule.id()).get(1)).isEqualTo(rule.statement());
        } else if (rule.source().startsWith(OURS)) {
            assertThat(linesOf(rule.source().substring(OURS.length()))).contains(rule.id());
        } else if (!rule.source().isEmpty()) {
            assertThat(row("Published sources", rule.id()).get(1)).isEqualTo(rule.source());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySectionThatReasonsCiteExists(ClinicalBasis section) {
        assertThat(section.source()).startsWith(OURS);
        assertThat(page.sections()).containsKey(section.source().substring(OURS.length()));
    }

    @Test
    void everyDecisionRuleHasALineAndEveryLineARule() {
        Set<String> types = clinicalTypes();
        assertThat(idsOfRules("Triage", types)).isEqualTo(ids(Triage.rules()));
        assertThat(idsOfRules("Plan", types)).isSubsetOf(ids(TreatmentRecommendation.rules()));
        assertThat(union(idsOfRules("Recommendation", types), idsOfRules("Plan", types)))
                .isEqualTo(ids(TreatmentRecommendation.rules()));
        assertThat(union(idsOfRules("Imaging", types), idsOfRules("Stability", types), idsOfRules("Prognosis", types)))
                .isEqualTo(union(ids(ImagingSelection.rules()), ids(Grading.rules())));
        assertThat(idsOfRules("Aftercare", types)).isEqualTo(ids(List.of(Relapse.values())));
    }

    @Test
    void everyStepAndPromiseWithALimitHasALine() {
        Set<String> limited = Dmn.readModelFromFile(
                        Path.of("processes/waiting-time-targets.dmn").toFile())
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class)
                .stream()
                .map(rule ->
                        rule.getChildElementsByType(InputEntry.class).iterator().next())
                .map(entry -> entry.getText().getTextContent().replace("\"", "").strip())
                .collect(Collectors.toSet());

        assertThat(page.ids("Time limits")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(limited);
    }

    @Test
    void everyLineComesFromSomethingThatThePageLists() {
        Set<String> known = union(
                Set.of("ours"),
                Set.copyOf(page.ids("Statements of the paper")),
                Set.copyOf(page.ids("Where the paper is contradicted")),
                Set.copyOf(page.ids("Published sources")));
        for (String section : SECTIONS_OF_RULES) {
            for (List<String> line : page.rows(section)) {
                assertThat(origins(line))
                        .as(section + ", " + line.get(0))
                        .isNotEmpty()
                        .isSubsetOf(known);
            }
        }
    }

    @Test
    void everyReasonCitesAStatementOfThePaperAPublicationOrALineOfOurs() {
        Set<String> statements = Set.copyOf(page.ids("Statements of the paper"));
        Set<String> published =
                page.rows("Published sources").stream().map(row -> row.get(1)).collect(Collectors.toSet());

        Property.holds(
                PATIENTS,
                chance -> said(chance).flatMap(said -> said.reasons().stream()).forEach(reason -> {
                    for (String source : reason.source().split("; ")) {
                        if (source.startsWith(PAPER)) {
                            assertThat(reason.rule())
                                    .isEqualTo(source.substring(PAPER.length()))
                                    .isIn(statements);
                        } else if (source.startsWith(OURS)) {
                            assertThat(linesOf(source.substring(OURS.length())))
                                    .as(reason.toString())
                                    .contains(reason.rule().equals(Rule.GOOD_PRACTICE.id()) ? "ours" : reason.rule());
                        } else {
                            assertThat(source).isIn(published);
                        }
                    }
                }));
    }

    @Test
    void everyStatementThatAReasonOrAWarningNamesInItsTextExists() {
        Set<String> listed = union(
                Set.copyOf(page.ids("Statements of the paper")),
                Set.copyOf(page.ids("Where the paper is contradicted")));

        Property.holds(
                PATIENTS,
                chance -> said(chance)
                        .flatMap(said -> Stream.concat(
                                said.reasons().stream().map(Reason::text),
                                said.warnings().stream().map(Warning::text)))
                        .flatMap(text -> NAMED_IN_A_TEXT.matcher(text).results())
                        .forEach(named -> assertThat(named.group()).isIn(listed)));
    }

    @Test
    void noRuleIsKeptThatNoReasonCites() {
        Set<String> cited = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.spinepath.clinical")
                        .stream()
                        .filter(type -> !type.isEquivalentTo(Rule.class))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Rule.class))
                        .map(access -> access.getTarget().getName())
                        .collect(Collectors.toSet());

        assertThat(Rule.values())
                .extracting(Rule::name)
                .allSatisfy(name -> assertThat(cited).contains(name));
    }

    @Test
    void nothingInTheProductClaimsThePictureThatNobodyHasSeen() throws IOException {
        for (String root : List.of("src/main", "processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                assertThat(files.filter(Files::isRegularFile).filter(ClinicalBasisTest::namesFigureOne))
                        .isEmpty();
            }
        }
    }

    /** What every decision says of a patient, and what a visit of somebody else says. */
    private static Stream<Explanation> said(Chance chance) {
        Facts patient = AnyFacts.noted(chance, ofAKind(chance.below(3), AnyFacts.unnoted(chance)));
        return Stream.concat(beforeTreatment(patient), Stream.of(visit(chance)));
    }

    private static Stream<Explanation> beforeTreatment(Facts facts) {
        return Stream.concat(
                Stream.of(
                        Triage.of(facts).explanation(),
                        ImagingSelection.of(facts).explanation(),
                        ImagingConclusion.explain(facts, 1, false),
                        ImagingConclusion.explain(facts, 2, false),
                        ImagingConclusion.explain(facts, 2, true),
                        Grading.of(facts).explanation(),
                        TreatmentRecommendation.of(facts).explanation()),
                Arrays.stream(Treatment.values())
                        .map(chosen -> SurgicalPlan.of(facts, chosen).explanation()));
    }

    private static Explanation visit(Chance chance) {
        AftercareCourse course = AftercareCourse.from(AnyFacts.of(chance));
        FollowUp followUp = new FollowUp(
                chance.oneOf(List.of(Treatment.values())),
                TREATED,
                TREATED.plusDays(chance.between(0, 400)),
                chance.yesNo(),
                chance.yesNo(),
                Optional.of(SupportiveCareDecision.DISCHARGE));
        return AftercareReview.of(AnyFacts.of(chance), course, followUp).explanation();
    }

    /** Anybody, somebody with a confirmed metastasis, or somebody with a solitary one that may be cured: few are so by chance. */
    private static Facts ofAKind(int kind, Facts anybody) {
        if (kind == 0) {
            return anybody;
        }
        Facts confirmed = anybody.with(ImagingFacts.METASTASIS, MetastasisFinding.CONFIRMED)
                .with(ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY, false)
                .with(ImagingFacts.DISC_INVOLVED, false)
                .with(TreatmentFacts.PATIENT_ACCEPTS_TREATMENT, true);
        if (kind == 1) {
            return confirmed;
        }
        return confirmed
                .with(ImagingFacts.AFFECTED_LEVELS, Set.of(VertebralLevel.C5))
                .with(ImagingFacts.INDEX_LEVEL, VertebralLevel.C5)
                .with(ImagingFacts.EXTRASPINAL_BONE_METASTASES, 0)
                .with(ImagingFacts.VISCERAL_METASTASES, VisceralMetastases.NONE)
                .with(TreatmentFacts.LIFE_EXPECTANCY, LifeExpectancy.OVER_12_MONTHS)
                .with(TreatmentFacts.FIT_FOR_SURGERY, true)
                .with(TreatmentFacts.PATIENT_ACCEPTS_SURGERY, true);
    }

    private static Set<String> clinicalTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.spinepath.clinical")
                        .stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }

    /** The ids of the section's lines but those that name a type, such as a table of classes. */
    private Set<String> idsOfRules(String section, Set<String> types) {
        assertThat(page.ids(section)).as(section).doesNotHaveDuplicates();
        return page.ids(section).stream().filter(id -> !types.contains(id)).collect(Collectors.toSet());
    }

    /** Every id and every origin that the section's lines name. */
    private Set<String> linesOf(String section) {
        return page.rows(section).stream()
                .flatMap(line -> Stream.concat(Stream.of(line.get(0)), origins(line).stream()))
                .collect(Collectors.toSet());
    }

    private List<String> row(String section, String id) {
        return page.rows(section).stream()
                .filter(row -> row.get(0).equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line for " + id + " in section " + section));
    }

    private static List<String> origins(List<String> line) {
        return List.of(line.get(2).split(", "));
    }

    private static Set<String> ids(Collection<? extends DecisionRule> rules) {
        return rules.stream().map(DecisionRule::id).collect(Collectors.toSet());
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... parts) {
        return Arrays.stream(parts).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static boolean namesFigureOne(Path file) {
        try {
            // Byte by byte, as pictures lie among the files.
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Figure 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
