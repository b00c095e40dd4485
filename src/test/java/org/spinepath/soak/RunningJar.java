package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The packaged application in a process of its own, on a database of its own, so that it can be killed. */
final class RunningJar implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final URI address;

    private RunningJar(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** On an H2 file in this folder. */
    static RunningJar start(Path folder, String... options) {
        return start(folder, SoakDatabase.file(folder), options);
    }

    /**
     * @param folder  where its log goes
     * @param options the virtual machine's, or settings of the form {@code --key=value}
     */
    static RunningJar start(Path folder, SoakDatabase database, String... options) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.addAll(Stream.of(options).filter(option -> !isSetting(option)).toList());
        command.addAll(List.of(
                "-jar", System.getProperty("spinepath.jar"), "--spring.profiles.active=demo", "--server.port=" + port));
        database.settings().forEach(setting -> command.add("--" + setting));
        command.addAll(Stream.of(options).filter(RunningJar::isSetting).toList());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("application.log").toFile()))
                    .start();
            RunningJar jar = new RunningJar(process, URI.create("http://localhost:" + port));
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(jar::isHealthy);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kill -9} does: the process gets no chance to write anything. */
    void killNine() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Processes that it has started and that still run. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Answers the status of a request that may never be answered; 0 when the connection breaks. */
    int statusOf(String user, String method, String path, String body) {
        try {
            return send(user, method, path, body).statusCode();
        } catch (IOException connectionLost) {
            return 0;
        }
    }

    JsonNode call(String user, String method, String path, String body) {
        try {
            HttpResponse<String> response = send(user, method, path, body);
            assertThat(response.statusCode())
                    .as("%s %s: %s", method, path, response.body())
                    .isBetween(200, 299);
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        killNine();
    }

    private boolean isHealthy() {
        assertThat(process.isAlive()).as("the application is running").isTrue();
        return statusOf("admin", "GET", "/actuator/health", "") == 200;
    }

    private HttpResponse<String> send(String user, String method, String path, String body) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + path, e);
        }
    }

    private static boolean isSetting(String option) {
        return option.startsWith("--");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
