package org.spinepath.demo.apart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.util.ClassUtils;

/**
 * The same application in a second virtual machine, small and on one processor. It is found as this one was: on the class path of an IDE
 * or of Maven, or in the packaged jar. Its settings are not on its command line. It ends itself when its standard input ends, which the
 * operating system sees to if this process is killed.
 */
final class SecondMachine implements AutoCloseable {

    private static final String LAUNCHER_OF_THE_JAR = "org.springframework.boot.loader.launch.JarLauncher";

    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:ActiveProcessorCount=1",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8");

    private final Process process;

    private SecondMachine(Process process) {
        this.process = process;
    }

    /**
     * @param application the class with the main method
     * @param settings    of the application; they overrule all others
     */
    static SecondMachine start(Class<?> application, Map<String, String> settings) {
        boolean packaged = ClassUtils.isPresent(LAUNCHER_OF_THE_JAR, ClassLoader.getSystemClassLoader());
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(OPTIONS);
        java.command().add(packaged ? LAUNCHER_OF_THE_JAR : application.getName());
        java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            java.environment().put("SPRING_APPLICATION_JSON", new ObjectMapper().writeValueAsString(settings));
            return new SecondMachine(java.redirectErrorStream(true).start());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException refused) {
            throw new UncheckedIOException("A second Java process cannot be started", refused);
        }
    }

    /**
     * Passes on what it prints until it ends.
     *
     * @return its exit code
     */
    int follow(Consumer<String> line) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line);
        } catch (IOException | UncheckedIOException closed) {
            // It was ended; its code says so.
        }
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
