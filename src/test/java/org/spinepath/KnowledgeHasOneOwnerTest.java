package org.spinepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.JavaLiterals.Literal;
import org.spinepath.browser.BrowserFile;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.targets.Columns;
import org.spinepath.pathway.cases.Milestone;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.people.Team;

/** What diagrams, tables, Java and scripts share is written once in Java, by its owner, and the owner has nothing that no diagram or table has. */
class KnowledgeHasOneOwnerTest {

    private static final String ENGINE_NAMES = "/" + BrowserFile.SHARED + "/engine-names.js";
    private static final List<Literal> LITERALS = JavaLiterals.read();
    private static final List<BpmnModelInstance> DIAGRAMS = models(".bpmn", Bpmn::readModelFromFile);
    private static final List<DmnModelInstance> DECISIONS = models(".dmn", Dmn::readModelFromFile);

    @Test
    void onlyStepsNamesAnElementOfADiagram() {
        Set<String> elements = new TreeSet<>(ids(FlowNode.class));
        // An event may bear the name of its message, which has an owner of its own.
        elements.removeAll(messages());
        assertThat(mentioning(elements, "pathway/cases/Steps.java")).isEmpty();
    }

    @Test
    void onlyProcessesNamesAProcess() {
        assertThat(mentioning(ids(Process.class), "pathway/cases/Processes.java"))
                .isEmpty();
    }

    @Test
    void onlyTablesNamesADecisionTable() {
        assertThat(mentioning(tables(), "pathway/cases/Tables.java")).isEmpty();
    }

    @Test
    void onlyPathwayMessagesNamesAMessage() {
        assertThat(mentioning(messages(), "pathway/cases/PathwayMessages.java")).isEmpty();
    }

    /** A plain word, such as radiology, may stand in a sentence; alone or in quotes it is the group. */
    @Test
    void onlyTeamNamesAGroup() {
        String ids = groups().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Predicate<String> named =
                Pattern.compile("^(" + ids + ")$|['\"](" + ids + ")['\"]").asPredicate();
        Predicate<String> mentioned = Pattern.compile("\\b(" + ids + ")\\b").asPredicate();
        Predicate<String> twoWordsInOne = Pattern.compile("[a-z][A-Z]").asPredicate();
        assertThat(texts(text -> named.test(text) || mentioned.test(text) && twoWordsInOne.test(text)).stream()
                        .filter(literal -> !literal.file().equals("people/Team.java"))
                        .filter(literal -> !isTheLoginOfTheDemosManager(literal)))
                .isEmpty();
    }

    private static boolean isTheLoginOfTheDemosManager(Literal literal) {
        return literal.file().equals("demo/DemoUsers.java") && literal.line().contains("user(\"manager\",");
    }

    @Test
    void theDiagramsNameNoGroupThatIsNoTeam() {
        assertThat(DIAGRAMS.stream()
                        .flatMap(diagram -> diagram.getModelElementsByType(UserTask.class).stream())
                        .flatMap(step -> step.getCamundaCandidateGroupsList().stream())
                        .map(String::strip)
                        .filter(group -> !group.startsWith("${")))
                .isNotEmpty()
                .isSubsetOf(groups());
    }

    /** In the rooms that read milestones: elsewhere the same word may mean something else, such as an entry of a timeline. */
    @Test
    void nobodyWritesAMilestoneAsText() {
        Set<String> milestones = elementsByMilestone().keySet();
        assertThat(texts(milestones::contains))
                .noneMatch(literal ->
                        Set.of("pathway", "clocks", "insight", "demo").contains(literal.room()));
    }

    /** In the rooms that read tables: elsewhere the same word may mean something else. What is a variable of a case has its owner there. */
    @Test
    void onlyColumnsNamesAColumnOfATable() {
        Set<String> columns = columns();
        columns.removeAll(variables());
        assertThat(columns).isNotEmpty();
        assertThat(texts(columns::contains).stream()
                        .filter(literal -> Set.of("pathway", "clocks").contains(literal.room()))
                        .filter(literal -> !literal.file().equals("clocks/targets/Columns.java"))
                        .filter(literal -> !isTheNameOfTheMilestoneProperty(literal))
                        .filter(literal -> !isAColumnInOurOwnDatabase(literal)))
                .isEmpty();
    }

    private static boolean isAColumnInOurOwnDatabase(Literal literal) {
        return literal.line().contains(".param(") || literal.line().contains("row.get");
    }

    private static boolean isTheNameOfTheMilestoneProperty(Literal literal) {
        return literal.room().equals("pathway") && literal.line().contains("String MILESTONE =");
    }

    @Test
    void everyColumnIsOneOfATable() {
        assertThat(Stream.of(Columns.OfCaseClocks.class, Columns.OfTargets.class))
                .allSatisfy(owner -> assertThat(constants(owner)).isNotEmpty().isSubsetOf(columns()));
    }

    /** Ids of two words are looked for anywhere, plain words, which may stand in a sentence, in quotes. */
    @Test
    void onlyOneScriptNamesWhatDiagramsName() {
        Set<String> names = new TreeSet<>(ids(FlowNode.class));
        Stream.of(ids(Process.class), tables(), messages(), groups()).forEach(names::addAll);
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern quoted = Pattern.compile("['\"`](" + any + ")[:'\"`]");
        Pattern word = Pattern.compile("\\b(" + any + ")\\b");
        assertThat(linesInTheBrowser(line -> quoted.matcher(line).find()
                        || word.matcher(line)
                                .results()
                                .anyMatch(found -> found.group().matches(".*[a-z][A-Z].*"))))
                .isEmpty();
    }

    /** In the rooms that read milestones, as in Java. */
    @Test
    void noScriptNamesAMilestone() {
        Pattern quoted = Pattern.compile(
                "['\"`](" + String.join("|", elementsByMilestone().keySet()) + ")['\"`]");
        assertThat(linesInTheBrowser(line -> quoted.matcher(line).find()))
                .noneMatch(line -> line.matches("/spinepath-(clocks|insight)/.*"));
    }

    @Test
    void theScriptThatNamesProcessesAndMessagesSaysWhatTheirOwnersSay() {
        String script = BrowserFile.all().stream()
                .filter(file -> file.address().equals(ENGINE_NAMES))
                .map(BrowserFile::text)
                .findFirst()
                .orElseThrow();
        Map<String, Class<?>> owners = Map.of("PROCESS", Processes.class, "MESSAGE", PathwayMessages.class);
        Map<String, Map<String, String>> said = Pattern.compile("export const (\\w+) = \\{([^}]*)}")
                .matcher(script)
                .results()
                .collect(Collectors.toMap(names -> names.group(1), names -> entries(names.group(2))));

        assertThat(said.keySet()).isEqualTo(owners.keySet());
        said.forEach((group, names) -> assertThat(names)
                .as(group)
                .isNotEmpty()
                .allSatisfy((name, value) ->
                        assertThat(constant(owners.get(group), name)).as(name).isEqualTo(value)));
    }

    private static Map<String, String> entries(String object) {
        return Pattern.compile("(\\w+): '([^']*)'")
                .matcher(object)
                .results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
    }

    private static List<String> linesInTheBrowser(Predicate<String> wanted) {
        return BrowserFile.all().stream()
                .filter(file -> !file.address().endsWith(".css"))
                .filter(file -> !file.address().equals(ENGINE_NAMES))
                .flatMap(file -> file.text().lines().filter(wanted).map(line -> file.address() + ": " + line.strip()))
                .toList();
    }

    @Test
    void sqlTakesNamesOfVariablesAsParameters() {
        Pattern quoted = Pattern.compile("'(" + String.join("|", variables()) + ")'");
        assertThat(texts(text -> quoted.matcher(text).find())).isEmpty();
    }

    @Test
    void onlyTheirDeclarationsNameTheVariablesOfClocks() {
        Set<String> clockOnly = ClockVariables.ALL.stream()
                .map(CaseVariable::name)
                .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        assertThat(mentioning(clockOnly, "pathway/variables/ClockVariables.java"))
                .isEmpty();
    }

    @Test
    void onlyUrgencyTierKnowsThePriorities() {
        Pattern speaksOfTiers = Pattern.compile("(?i)priorit|tier|emergency|urgent|routine");
        Set<Integer> priorities =
                Arrays.stream(Urgency.values()).map(UrgencyTier::priority).collect(Collectors.toSet());
        assertThat(LITERALS.stream()
                        .filter(literal -> !literal.room().equals("clinical"))
                        .filter(literal -> literal.value() instanceof Integer number && priorities.contains(number)
                                || literal.value() instanceof String sql && comparesAPriority(sql))
                        .filter(literal -> literal.value() instanceof String
                                || speaksOfTiers.matcher(literal.line()).find())
                        .filter(literal -> !literal.file().equals("pathway/cases/UrgencyTier.java")))
                .isEmpty();
    }

    @Test
    void noRoomReadsAnothersTable() {
        Map<String, Set<String>> roomsByTable = new TreeMap<>();
        for (String table : ownTables()) {
            Pattern used = Pattern.compile("(?i)\\b(from|join|into|update)\\s+" + table + "\\b");
            LITERALS.stream()
                    .filter(literal -> literal.value() instanceof String sql
                            && used.matcher(sql).find())
                    .forEach(literal -> roomsByTable
                            .computeIfAbsent(table, first -> new TreeSet<>())
                            .add(literal.room()));
        }
        assertThat(roomsByTable)
                .isNotEmpty()
                .allSatisfy((table, rooms) -> assertThat(rooms).as(table).hasSize(1));
    }

    @Test
    void everyStepIsAUserTaskOfADiagram() {
        assertThat(constants(Steps.class)).isNotEmpty().isSubsetOf(ids(UserTask.class));
    }

    @Test
    void everyDecisionIsAServiceTaskOfADiagram() {
        assertThat(constants(Steps.Decisions.class)).isNotEmpty().isSubsetOf(ids(ServiceTask.class));
    }

    @Test
    void everyPhaseIsASubprocessOfADiagram() {
        assertThat(constants(Steps.Phases.class)).isNotEmpty().isSubsetOf(ids(SubProcess.class));
    }

    @Test
    void everyEventIsAnEventOfADiagram() {
        assertThat(constants(Steps.Events.class)).isNotEmpty().isSubsetOf(ids(Event.class));
    }

    @Test
    void whatIsTimedWithoutBeingAStepHasARowInATable() {
        assertThat(constants(Steps.Timed.class)).isNotEmpty().isSubsetOf(quotedInTables());
    }

    @Test
    void theProcessesAreThoseOfTheDiagrams() {
        assertThat(constants(Processes.class)).isEqualTo(ids(Process.class)).containsAll(Processes.keys());
        assertThat(Processes.keys()).hasSameSizeAs(constants(Processes.class));
    }

    @Test
    void theTablesAreThoseThatAreKept() {
        assertThat(constants(Tables.class)).isEqualTo(tables()).containsAll(Tables.ids());
        assertThat(Tables.ids()).hasSameSizeAs(constants(Tables.class));
    }

    @Test
    void everyMessageIsOneOfADiagram() {
        assertThat(constants(PathwayMessages.class)).isNotEmpty().isSubsetOf(messages());
    }

    @ParameterizedTest
    @EnumSource
    void aMilestoneIsReachedWhereTheDiagramSaysSo(Milestone milestone) {
        assertThat(elementsByMilestone().get(milestone.name())).isEqualTo(Set.of(milestone.reachedIn()));
    }

    private static Set<String> groups() {
        return Team.all().stream().map(Team::groupId).collect(Collectors.toSet());
    }

    private static List<Literal> mentioning(Collection<String> words, String owner) {
        Pattern word = Pattern.compile("\\b(" + String.join("|", words) + ")\\b");
        return texts(text -> word.matcher(text).find()).stream()
                .filter(literal -> !literal.file().equals(owner))
                .toList();
    }

    private static List<Literal> texts(Predicate<String> wanted) {
        return LITERALS.stream()
                .filter(literal -> literal.value() instanceof String text && wanted.test(text))
                .toList();
    }

    private static boolean comparesAPriority(String sql) {
        return Pattern.compile("(?i)PRIORITY_?\\s*[<>=]+\\s*\\d").matcher(sql).find();
    }

    private static Set<String> ids(Class<? extends ModelElementInstance> kind) {
        return DIAGRAMS.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(kind).stream())
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> messages() {
        return DIAGRAMS.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> tables() {
        return DECISIONS.stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> quotedInTables() {
        Pattern quoted = Pattern.compile("\"([^\"]+)\"");
        return DECISIONS.stream()
                .flatMap(model -> model.getModelElementsByType(Rule.class).stream())
                .flatMap(rule -> rule.getInputEntries().stream())
                .flatMap(entry -> quoted.matcher(entry.getTextContent()).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> elementsByMilestone() {
        return DIAGRAMS.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(CamundaProperty.class).stream())
                .filter(property -> DiagramVocabulary.MILESTONE.equals(property.getCamundaName()))
                .collect(Collectors.groupingBy(
                        CamundaProperty::getCamundaValue,
                        Collectors.mapping(KnowledgeHasOneOwnerTest::elementOf, Collectors.toSet())));
    }

    private static String elementOf(ModelElementInstance property) {
        ModelElementInstance element = property;
        while (!(element instanceof FlowNode)) {
            element = element.getParentElement();
        }
        return ((FlowNode) element).getId();
    }

    private static Set<String> variables() {
        return Stream.of(CaseVariables.ALL, ClockVariables.ALL)
                .flatMap(List::stream)
                .map(CaseVariable::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> columns() {
        return DECISIONS.stream()
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(Input.class).stream().map(Input::getCamundaInputVariable),
                        model.getModelElementsByType(Output.class).stream().map(Output::getName)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(Class<?> owner, String name) {
        try {
            return valueOf(owner.getField(name));
        } catch (NoSuchFieldException unknown) {
            throw new AssertionError(owner.getSimpleName() + " has no " + name, unknown);
        }
    }

    private static Set<String> constants(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(KnowledgeHasOneOwnerTest::valueOf)
                .collect(Collectors.toSet());
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Set<String> ownTables() {
        Pattern created = Pattern.compile("(?i)create table (\\w+)");
        return files(Path.of("src/main/resources/db/migration"), ".sql").stream()
                .map(KnowledgeHasOneOwnerTest::content)
                .flatMap(sql -> created.matcher(sql).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static <T> List<T> models(String ending, Function<File, T> read) {
        return files(Path.of("processes"), ending).stream()
                .map(file -> read.apply(file.toFile()))
                .toList();
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
