package org.spinepath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Somebody who talks to a running server: unknown, with a password on each request, or logged in to Tasklist. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "demo";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final URI server;
    private final Map<String, String> headers = new HashMap<>();

    private Visitor(Environment environment) {
        this.server = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    public static Visitor unknown(Environment environment) {
        return new Visitor(environment);
    }

    /** Sends login and the demo's password with each request. */
    public static Visitor with(String login, Environment environment) {
        return with(login, PASSWORD, environment);
    }

    public static Visitor with(String login, String password, Environment environment) {
        Visitor visitor = new Visitor(environment);
        String credentials = login + ":" + password;
        visitor.headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        return visitor;
    }

    /** Logs in as the login page of Tasklist (or cockpit, admin, welcome) does. */
    public static Visitor inWebapp(String webapp, String login, Environment environment) {
        Visitor visitor = new Visitor(environment);
        String page = "/camunda/app/" + webapp + "/default/";
        visitor.get(page);
        visitor.carryToken();
        Answer login200 = visitor.form(
                "/camunda/api/admin/auth/user/default/login/" + webapp, "username=" + login + "&password=" + PASSWORD);
        if (login200.status() != 200) {
            throw new IllegalStateException("Login to " + webapp + " answered " + login200.status());
        }
        visitor.get(page);
        visitor.carryToken();
        return visitor;
    }

    public static Visitor inTasklist(String login, Environment environment) {
        return inWebapp("tasklist", login, environment);
    }

    /** The same visitor, but requests carry this header as well; null takes it away. */
    public Visitor header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** The id of the visitor's web session; null without one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer form(String path, String fields) {
        return send("POST", path, "application/x-www-form-urlencoded", fields);
    }

    /** A file, byte by byte. */
    public Download download(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(2));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Download(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while downloading " + path, e);
        }
    }

    private void carryToken() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> headers.put("X-XSRF-TOKEN", token));
    }

    private Answer send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "*/*")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + path, e);
        }
    }

    /** A file that the server handed out. */
    public record Download(int status, byte[] body, HttpHeaders headers) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** What the server said. */
    public record Answer(int status, String body, String type, String location, HttpHeaders headers) {

        /** All values of a header, joined; empty without one. */
        public String header(String name) {
            return String.join(", ", headers.allValues(name));
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
