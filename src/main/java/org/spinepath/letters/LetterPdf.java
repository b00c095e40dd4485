package org.spinepath.letters;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A letter on paper: one A4 page, tagged for screen readers, with its font inside. Reads nothing from outside of the jar. */
@Component
class LetterPdf {

    /** Comes with PDFBox, under the Open Font License; has the letters of Polish and German. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String NOT_ALLOWED_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]";

    static {
        // What it logs may quote what stands in a letter.
        XRLog.setLoggingEnabled(false);
    }

    private final Template template;

    LetterPdf() {
        try (Reader source = new InputStreamReader(
                new ClassPathResource("letters/letter.mustache").getInputStream(), StandardCharsets.UTF_8)) {
            template = Mustache.compiler().escapeHTML(true).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] of(LetterText.Page page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(template.execute(page).replaceAll(NOT_ALLOWED_IN_XML, ""), null)
                .useFont(LetterPdf::font, "Liberation Sans")
                .usePdfUaAccessibility(true)
                .withProducer("Spinepath")
                .toStream(pdf);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }
}
