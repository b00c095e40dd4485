package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What the published schemas say about a file. */
final class PublishedSchemas {

    private PublishedSchemas() {}

    /** @throws SAXException when the standard's schema does not allow it */
    static void requireXes(byte[] file) throws SAXException {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(PublishedSchemas.class.getResource("/schemas/xes-ieee-1849-2016.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Error> againstOcel(byte[] file) {
        try (InputStream schema = PublishedSchemas.class.getResourceAsStream("/schemas/ocel20-schema-json.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            new String(file, UTF_8),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
