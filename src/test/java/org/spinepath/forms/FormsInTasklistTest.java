package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.journeys.Chromium;
import org.spinepath.journeys.FormOnScreen;
import org.spinepath.pathway.models.Form;

/** The forms in the very form viewer that Tasklist 7.24 carries, with the data that Tasklist would hand it. */
class FormsInTasklistTest {

    /** The viewer draws what a condition shows a moment after the answer that it depends on. */
    private static final String WHEN_DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => ";

    private static final String WEBJAR = "META-INF/resources/webjars/camunda/";
    private static final String TASKLIST = WEBJAR + "app/tasklist/camunda-tasklist-bootstrap.";

    private static Chromium chromium;
    private static Page page;
    private static final List<String> errors = new ArrayList<>();

    static List<Form> forms() {
        return ShippedForms.all();
    }

    @BeforeAll
    static void openAPageWithTheFormViewerOfTasklist() {
        chromium = Chromium.start();
        page = chromium.browser()
                .newPage(new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1280, 800));
        page.setDefaultTimeout(30_000);
        page.onPageError(errors::add);
        page.route("**/*", FormsInTasklistTest::answer);
        // Once: the viewer is megabytes, and each form takes the place of the one before.
        page.navigate("http://tasklist.invalid/");
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void startAfresh() {
        errors.clear();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsACaseOfWhichLittleIsKnown(Form form) {
        show(form, Map.of("caseNumber", "SP-2026-000001"));

        assertThat(text()).contains("SP-2026-000001").doesNotContain("⚠", "null", "undefined", "NaN");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsACaseOfWhichEverythingIsKnown(Form form) {
        show(form, SampleCase.everythingKnown());

        assertThat(text()).contains("SP-2026-000123").doesNotContain("⚠", "null", "undefined", "NaN");
        assertThat(errors).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "forms", form.id() + ".png")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksTheLanguageOfItsReader(Form form) {
        for (String language : List.of("pl", "de")) {
            showInLanguage(language, form, SampleCase.everythingKnown());

            assertThat(text())
                    .contains("SP-2026-000123")
                    .doesNotContain("⚠", "null", "undefined", "NaN", "get value", "EMERGENCY", "Complications");
            assertThat(errors).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "forms", form.id() + "-" + language + ".png")));
        }
    }

    @Test
    void speaksCodesInTheLanguageOfItsReader() {
        Map<String, Object> data = Map.of(
                "recommendedTreatment",
                "RADICAL_RESECTION",
                "adjuncts",
                List.of("OPIOIDS", "ORTHOSIS"),
                "riskFactors",
                List.of("fever", "mriContraindicated"),
                "sex",
                "UNKNOWN");

        showInLanguage("de", form("reviewAtMdt"), data);
        assertThat(text())
                .contains("Empfohlen: radikale Resektion", "Opioide, Orthese", "Fieber, MRT kontraindiziert")
                .contains("Geschlecht unbekannt");

        showInLanguage("pl", form("reviewAtMdt"), data);
        assertThat(text())
                .contains("Zalecane: resekcja radykalna", "opioidy, orteza", "gorączka, przeciwwskazania do MR")
                .contains("płeć nieznana");
    }

    @Test
    void saysInEnglishWhatItHasNoOtherWordsFor() {
        showInLanguage("de", form("reviewAtMdt"), Map.of("recommendedTreatment", "SOMETHING_NEW"));

        assertThat(text()).contains("Empfohlen: something new");
    }

    @Test
    void neverTurnsWordsOfADecisionIntoMarkup() {
        Map<String, Object> data = new HashMap<>(SampleCase.everythingKnown());
        data.put("triageReasons", List.of(Map.of("rule", "R1", "text", "<b>ESCC < 1C</b> & {{more}}", "source", "S")));

        show(form("advisePrimaryCare"), data);

        assertThat(text()).contains("<b>ESCC < 1C</b> & {{more}}");
    }

    @Test
    void asksForOnsetAndProgressionOnlyWhenThereIsADeficit() {
        show(form("assessPatient"), Map.of("painFeatures", List.of(), "neurologicalSigns", List.of()));
        assertThat(submitted()).doesNotContainKeys("deficitDurationHours", "deficitProgression");

        form().tick("Signs found", "Weakness of a limb");
        assertThat(submitted()).containsKeys("deficitDurationHours", "deficitProgression");
        assertThat(refused()).contains("Field_deficitDurationHours", "Field_deficitProgression");
    }

    @Test
    void takesPainThatKeepsThePatientDownForNoDeficit() {
        show(form("assessPatient"), Map.of("painFeatures", List.of(), "neurologicalSigns", List.of()));

        form().pick("Walking", "Cannot walk");
        assertThat(submitted()).containsKey("deficitProgression");

        form().tick("The pain is", "Keeps from walking or sitting");
        form().pick("ASIA grade", "E – normal");
        assertThat(submitted()).doesNotContainKey("deficitProgression");
    }

    @Test
    void submitsYesAndNoAsBooleansAndTheUnansweredAsNull() {
        show(form("prepareMdtReview"), Map.of("urgency", "ROUTINE"));
        form().pick("Preparation", "Ready for the MDT");
        form().pick("Fit for surgery", "No");

        assertThat(submitted()).containsEntry("fitForSurgery", false).containsEntry("coagulopathy", null);
        assertThat(text())
                .contains("Still needed before the meeting")
                .doesNotContain("needed before the meeting: fitness");
    }

    @Test
    void letsAnEmergencyBePreparedWithGaps() {
        show(form("prepareMdtReview"), Map.of("urgency", "EMERGENCY"));
        form().pick("Preparation", "Ready for the MDT");

        assertThat(refused()).isEmpty();
        assertThat(text()).contains("In an emergency these may stay open.");
    }

    @Test
    void offersOnlyAffectedLevelsAsIndexLevel() {
        show(
                form("performImaging"),
                Map.of(
                        "stepOutcome",
                        "DONE",
                        "metastasis",
                        "CONFIRMED",
                        "affectedLevels",
                        List.of("C5", "C6"),
                        "indexLevel",
                        "T9"));

        assertThat(submitted()).containsEntry("indexLevel", null);
        assertThat(text()).contains("Still needed: the affected levels and the index level.");
        form().pick("Index level", "C6");
        assertThat(submitted()).containsEntry("indexLevel", "C6");
    }

    @Test
    void asksForAReasonOnlyWhenTheMdtDepartsFromTheRecommendation() {
        show(form("reviewAtMdt"), Map.of("recommendedTreatment", "RADIOTHERAPY", "mdtOutcome", "TREAT"));

        form().pick("Treatment", "Radiotherapy");
        assertThat(submitted()).doesNotContainKeys("overrideReasonCode", "overrideReason");

        form().pick("Treatment", "Systemic therapy");
        assertThat(submitted()).containsKeys("overrideReasonCode", "overrideReason");
        assertThat(refused()).contains("Field_overrideReasonCode", "Field_overrideReason");
    }

    @Test
    void asksWhyAnEmergencyIsDecidedWithoutRadiologyAndNobodyElse() {
        Map<String, Object> present = Map.of("mdtMembersPresent", List.of("SPINE_SURGERY", "MEDICAL_ONCOLOGY"));
        Map<String, Object> emergency = new HashMap<>(present);
        emergency.put("urgency", "EMERGENCY");

        show(form("reviewAtMdt"), emergency);
        assertThat(submitted()).containsKey("quorumWaivedReason");

        show(form("reviewAtMdt"), present);
        assertThat(submitted()).doesNotContainKey("quorumWaivedReason");
        assertThat(text()).contains("No quorum yet: radiology missing.");
    }

    @Test
    void leavesARoomForOpinionsThatAnswersDoNotClear() {
        show(form("reviewAtMdt"), Map.of());
        page.evaluate("document.querySelector('.spinepath-opinions').textContent = 'Radiotherapy, says oncology'");

        form().pick("Outcome", "More information first");

        assertThat(text()).contains("Radiotherapy, says oncology");
    }

    @Test
    void asksNothingOfAVisitThatDidNotTakePlaceButWhy() {
        show(form("reviewAftercare"), Map.of());

        form().pick("Visit", "Did not take place; book again");

        assertThat(submitted()).containsOnlyKeys("stepOutcome", "notDoneReason");
    }

    private static Form form(String id) {
        return ShippedForms.all().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void show(Form form, Map<String, Object> data) {
        showInLanguage("en", form, data);
    }

    private static void showInLanguage(String language, Form form, Map<String, Object> data) {
        Object warnings = page.evaluate(
                "([schema, data]) => window.show(JSON.parse(schema), data)",
                List.of(TranslationsTest.translated(form, language).toString(), data));
        assertThat((List<?>) warnings).isEmpty();
    }

    private static FormOnScreen form() {
        return new FormOnScreen(page);
    }

    private static String text() {
        return (String) page.evaluate(WHEN_DRAWN + "document.querySelector('#form').innerText)");
    }

    @SuppressWarnings("unchecked") // the viewer answers { data, errors }
    private static Map<String, Object> submitted() {
        return (Map<String, Object>) page.evaluate(WHEN_DRAWN + "window.form.submit().data)");
    }

    /** The ids of the components that the viewer does not accept yet. */
    @SuppressWarnings("unchecked")
    private static List<String> refused() {
        return List.copyOf(((Map<String, Object>) page.evaluate(WHEN_DRAWN + "window.form.submit().errors)")).keySet());
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(pageWithViewer()));
            return;
        }
        try (InputStream resource =
                FormsInTasklistTest.class.getClassLoader().getResourceAsStream(WEBJAR + path.substring(1))) {
            if (resource == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(
                            path.endsWith(".css")
                                    ? "text/css"
                                    : path.endsWith(".js") ? "text/javascript" : "application/octet-stream")
                    .setBodyBytes(resource.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pageWithViewer() {
        return """
                <!DOCTYPE html><html><head><meta charset="utf-8">
                <link rel="stylesheet" href="/app/tasklist/camunda-tasklist-bootstrap.css">
                <style>html, body { height: auto; overflow: visible; background: #fff } #form { width: 660px; margin: 10px auto }</style>
                <script src="/lib/runtime.js"></script><script src="/lib/deps.js"></script>
                <script>
                  webpackChunkcamunda_bpm_webapp.push([["forms"], {}, require => { window.viewer = require(%s); }]);
                  window.show = async (schema, data) => {
                    const container = document.querySelector("#form");
                    container.innerHTML = "";
                    window.form = new viewer.Form({ container });
                    const imported = await form.importSchema(schema, data);
                    return imported.warnings.map(String);
                  };
                </script></head><body><div id="form"></div></body></html>
                """.formatted(numberOfTheViewerModule());
    }

    /** Tasklist's script says under which number its bundle keeps the form viewer. */
    private static String numberOfTheViewerModule() {
        try (InputStream script = FormsInTasklistTest.class.getClassLoader().getResourceAsStream(TASKLIST + "js")) {
            Matcher module = Pattern.compile("n\\((\\d+)\\)\\.Form\\b")
                    .matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(module.find()).as("the form viewer in Tasklist").isTrue();
            return module.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
