package org.spinepath.pathway.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Problem.Weight;

/**
 * All that goes live together: diagrams, tables and forms. {@link #problems()} is the one answer to whether a set may run and whether
 * people can read it; the start of the application and the tests ask it.
 */
public final class ModelSet {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIAGRAM = ".bpmn";
    private static final String TABLE = ".dmn";
    private static final String FORM = ".form";
    private static final List<String> FOLDERS = List.of("processes", "forms");

    private static final List<ModelCheck> CHECKS = List.of(
            new CompletenessCheck(),
            new VocabularyCheck(),
            new StepCheck(),
            new ShapeCheck(),
            new DrawingCheck(),
            new FormCheck(),
            new AnswersCheck(),
            new ExpressionCheck());

    private final AnswerCatalogue answers = AnswerCatalogue.ofTheProduct();
    private final List<Diagram> diagrams = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();

    private ModelSet(Map<String, byte[]> files) {
        new TreeMap<>(files).forEach(this::add);
    }

    /**
     * The set in the folders {@code processes} and {@code forms} of a directory.
     *
     * @throws UncheckedIOException when one of its files cannot be opened
     */
    public static ModelSet read(Path directory) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> found = Files.walk(directory.resolve(folder))) {
                for (Path file : found.filter(ModelSet::isModel).toList()) {
                    files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return of(files);
    }

    /** A set of these files, by name. */
    public static ModelSet of(Map<String, byte[]> files) {
        return new ModelSet(files);
    }

    /** All that is wrong, in the order of the files; when one of them cannot be read, only which. */
    public List<Problem> problems() {
        if (!unreadable.isEmpty()) {
            return List.copyOf(unreadable);
        }
        return Stream.concat(
                        CHECKS.stream(),
                        ServiceLoader.load(ModelCheck.class, ModelCheck.class.getClassLoader()).stream()
                                .map(ServiceLoader.Provider::get))
                .flatMap(check -> check.problems(this))
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::toString))
                .toList();
    }

    public List<Diagram> diagrams() {
        return List.copyOf(diagrams);
    }

    public List<Table> tables() {
        return List.copyOf(tables);
    }

    public List<Form> forms() {
        return List.copyOf(forms);
    }

    /** What its steps ask for. */
    public AnswerCatalogue answers() {
        return answers;
    }

    /** The diagram of a process; empty when no diagram has it. */
    public Optional<Diagram> diagramOf(String process) {
        return diagrams.stream().filter(diagram -> diagram.shows(process)).findFirst();
    }

    /** The milestones of a case are those of which a table of this set speaks, so that analysts need nobody for a new one. */
    public Set<String> milestones() {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.asked(DiagramVocabulary.MILESTONE).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String file, byte[] content) {
        try {
            if (file.endsWith(DIAGRAM)) {
                diagrams.add(new Diagram(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content))));
            } else if (file.endsWith(TABLE)) {
                tables.add(new Table(file, content, Dmn.readModelFromStream(new ByteArrayInputStream(content))));
            } else if (file.endsWith(FORM)) {
                forms.add(new Form(file, JSON.readTree(new String(content, StandardCharsets.UTF_8))));
            }
        } catch (ModelException invalid) {
            unreadable(file, file.endsWith(TABLE) ? "is not a valid DMN table." : "is not valid BPMN.");
        } catch (JsonProcessingException invalid) {
            unreadable(file, "is not a form.");
        }
    }

    private void unreadable(String file, String says) {
        unreadable.add(new Problem(
                Weight.REFUSED, file, new Place.WholeFile(), says, "Open it in Camunda Modeler and save it again."));
    }

    private static boolean isModel(Path file) {
        return Stream.of(DIAGRAM, TABLE, FORM).anyMatch(file.toString()::endsWith);
    }
}
