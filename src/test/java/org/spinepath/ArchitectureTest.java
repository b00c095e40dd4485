package org.spinepath;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house: who may know whom. */
@AnalyzeClasses(packages = "org.spinepath", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE_INTERNALS = "org.camunda.bpm.engine.impl..";

    @ArchTest
    static final ArchRule clinicalDependsOnNothingButTheJdk = classes()
            .that()
            .resideInAPackage("org.spinepath.clinical..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.spinepath.clinical..");

    @ArchTest
    static final ArchRule clinicalKnowsNoDelegates = noClasses()
            .that()
            .resideInAPackage("org.spinepath.clinical..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule evidenceKnowsNoOtherClinicalRoom =
            clinicalRoomKnowsOnly("evidence", "org.spinepath.clinical.evidence..");

    @ArchTest
    static final ArchRule presentationKnowsOnlyEvidence = clinicalRoomKnowsOnly(
            "presentation", "org.spinepath.clinical.presentation..", "org.spinepath.clinical.evidence..");

    @ArchTest
    static final ArchRule imagingKnowsOnlyPresentationAndEvidence = clinicalRoomKnowsOnly(
            "imaging",
            "org.spinepath.clinical.imaging..",
            "org.spinepath.clinical.presentation..",
            "org.spinepath.clinical.evidence..");

    @ArchTest
    static final ArchRule prognosisKnowsNeitherTreatmentNorAftercare = noClasses()
            .that()
            .resideInAPackage("org.spinepath.clinical.prognosis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.spinepath.clinical.treatment..", "org.spinepath.clinical.aftercare..");

    @ArchTest
    static final ArchRule treatmentDoesNotKnowAftercare = noClasses()
            .that()
            .resideInAPackage("org.spinepath.clinical.treatment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.spinepath.clinical.aftercare..");

    @ArchTest
    static final ArchRule peopleKnowNobody = roomKnowsOnly("people");

    @ArchTest
    static final ArchRule pathwayKnowsPeopleAndClinical = roomKnowsOnly("pathway", "people", "clinical");

    @ArchTest
    static final ArchRule patientsKnowPathwayPeopleAndClinical =
            roomKnowsOnly("patients", "pathway", "people", "clinical");

    @ArchTest
    static final ArchRule noticesKnowOnlyWhatStandsBelow =
            roomKnowsOnly("notices", "patients", "pathway", "people", "clinical");

    @ArchTest
    static final ArchRule clocksKnowOnlyWhatStandsBelow =
            roomKnowsOnly("clocks", "notices", "patients", "pathway", "people", "clinical");

    @ArchTest
    static final ArchRule intakeIsADoorOfItsOwn = doorKnowsOnlyWhatStandsBelow("intake");

    @ArchTest
    static final ArchRule casefileIsADoorOfItsOwn = doorKnowsOnlyWhatStandsBelow("casefile");

    @ArchTest
    static final ArchRule lettersAreADoorOfTheirOwn = doorKnowsOnlyWhatStandsBelow("letters");

    @ArchTest
    static final ArchRule meetingIsADoorOfItsOwn = doorKnowsOnlyWhatStandsBelow("meeting");

    @ArchTest
    static final ArchRule insightIsADoorOfItsOwn = doorKnowsOnlyWhatStandsBelow("insight");

    @ArchTest
    static final ArchRule accessKnowsPeopleAndPathway = roomKnowsOnly("access", "pathway", "people", "clinical");

    @ArchTest
    static final ArchRule wordsKnowNobody = roomKnowsOnly("words");

    @ArchTest
    static final ArchRule nobodyKnowsAccess = noClasses()
            .that(not(resideInAnyPackage("org.spinepath.access..", "org.spinepath.demo..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.spinepath.access..");

    @ArchTest
    static final ArchRule nobodyKnowsTheDemo = noClasses()
            .that(not(resideInAPackage("org.spinepath.demo..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.spinepath.demo..");

    @ArchTest
    static final ArchRule onlyPackagesNamedEngineKnowTheEnginesInternals = noClasses()
            .that(not(resideInAnyPackage(
                    "org.spinepath.access.engine..",
                    "org.spinepath.pathway.engine..",
                    "org.spinepath.clocks.engine..",
                    "org.spinepath.demo.engine..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE_INTERNALS);

    /** AccessTableTest knows every door of Spring's; one that a plugin opens beside its files would be one that it does not know. */
    @ArchTest
    static final ArchRule noDoorIsHiddenInAPlugin = noMethods()
            .should()
            .beAnnotatedWith("jakarta.ws.rs.GET")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.POST")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.PUT")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.DELETE")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.Path");

    /** What runs for a case is more than one process, and one case has many runs: who asks by itself finds too much or too little. */
    @ArchTest
    static final ArchRule onlyTheCasesAskTheEngineByCaseNumber = noClasses()
            .that(not(resideInAPackage("org.spinepath.pathway.cases..")))
            .should()
            .callMethodWhere(target(nameStartingWith("processInstanceBusinessKey"))
                    .and(target(owner(simpleNameEndingWith("Query")))));

    @ArchTest
    static final ArchRule databaseKnowsNoOtherRoom = roomKnowsOnly("database");

    @ArchTest
    static final ArchRule onlyDatabaseKnowsH2 = noClasses()
            .that(not(resideInAPackage("org.spinepath.database..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..", "org.spinepath.database..");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("org.spinepath.(**)").should().beFreeOfCycles();

    private static ArchRule clinicalRoomKnowsOnly(String room, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = "java..";
        System.arraycopy(known, 0, allowed, 1, known.length);
        return classes()
                .that()
                .resideInAPackage("org.spinepath.clinical." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    /** Rooms through which people and programs come in do not know each other. */
    private static ArchRule doorKnowsOnlyWhatStandsBelow(String room) {
        return roomKnowsOnly(room, "patients", "pathway", "people", "clinical", "words");
    }

    /** Of our own rooms; libraries are not meant. */
    private static ArchRule roomKnowsOnly(String room, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = "org.spinepath." + room + "..";
        for (int i = 0; i < known.length; i++) {
            allowed[i + 1] = "org.spinepath." + known[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("org.spinepath." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.spinepath..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true);
    }
}
