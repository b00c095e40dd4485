package org.spinepath;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every literal in the Java source of main, as the compiler reads it: comments are none. */
final class JavaLiterals {

    private static final Path MAIN = Path.of("src/main/java/org/spinepath");

    /**
     * @param file  below the root package, for example {@code pathway/cases/Steps.java}
     * @param value a text, a number or a truth value
     * @param line  as it is written
     */
    record Literal(String file, long number, Object value, String line) {

        /** The name of the room, which is the package right below the root. */
        String room() {
            return file.substring(0, Math.max(0, file.indexOf('/')));
        }

        @Override
        public String toString() {
            return file + ":" + number + " " + line.strip();
        }
    }

    private JavaLiterals() {}

    static List<Literal> read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(MAIN);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Literal> literals = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                collect(unit, positions, literals);
            }
            return literals;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(CompilationUnitTree unit, SourcePositions positions, List<Literal> literals)
            throws IOException {
        LineMap lines = unit.getLineMap();
        List<String> text =
                unit.getSourceFile().getCharContent(true).toString().lines().toList();
        String file = MAIN.toAbsolutePath()
                .relativize(Path.of(unit.getSourceFile().toUri()))
                .toString()
                .replace('\\', '/');
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                long number = lines.getLineNumber(positions.getStartPosition(unit, literal));
                literals.add(new Literal(file, number, literal.getValue(), text.get((int) number - 1)));
                return null;
            }
        }.scan(unit, null);
    }
}
