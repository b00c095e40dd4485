package org.spinepath;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** What we write is the same whatever the day, the zone and the language of the machine: nobody asks the machine for them. */
@AnalyzeClasses(packages = "org.spinepath")
class SameOnEveryMachineTest {

    @ArchTest
    static final ArchRule nobodyAsksForTheZoneTheLanguageOrTheCharactersOfTheMachine = noClasses()
            .should()
            .callCodeUnitWhere(isOneOf(
                    "java.time.(Local\\w+|Zoned\\w+|Year\\w*|MonthDay).now\\(\\)",
                    "java.time.Clock.systemDefaultZone\\(\\)",
                    "java.time.format.DateTimeFormatter.ofPattern\\(java.lang.String\\)",
                    "java.text.\\w+Format.<init>\\((java.lang.String)?\\)",
                    "java.util.Locale.getDefault\\(.*\\)",
                    "java.lang.String.(toLowerCase|toUpperCase|getBytes)\\(\\)",
                    "java.lang.String.<init>\\(\\[B\\)",
                    "java.io.(InputStreamReader|OutputStreamWriter).<init>\\(java.io.\\w+\\)"));

    /** One clock, the engine's, so that timers, decisions and records agree. */
    @ArchTest
    static void theApplicationHasOneClock(JavaClasses all) {
        noClasses()
                .should()
                .callCodeUnitWhere(isOneOf(
                        "java.time.\\w+.now\\((java.time.ZoneId)?\\)",
                        "java.time.Clock.system.*",
                        "java.lang.System.currentTimeMillis\\(\\)",
                        "java.util.Date.<init>\\(\\)",
                        "java.util.Calendar.getInstance\\(.*\\)"))
                .check(all.that(areOfTheApplication()));
    }

    private static DescribedPredicate<JavaCall<?>> isOneOf(String... calls) {
        Pattern pattern = Pattern.compile(String.join("|", calls));
        return DescribedPredicate.describe(
                "it is one of " + pattern,
                call -> pattern.matcher(call.getTarget().getFullName()).matches());
    }

    private static DescribedPredicate<JavaClass> areOfTheApplication() {
        ImportOption application = new ImportOption.DoNotIncludeTests();
        return DescribedPredicate.describe(
                "are of the application",
                each -> each.getSource()
                        .filter(source -> application.includes(Location.of(source.getUri())))
                        .isPresent());
    }
}
