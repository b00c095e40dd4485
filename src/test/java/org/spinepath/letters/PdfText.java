package org.spinepath.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a PDF; line breaks are blanks. */
record PdfText(String text, int pages, String language, String title, boolean tagged) {

    static PdfText of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PdfText(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
                    document.getNumberOfPages(),
                    document.getDocumentCatalog().getLanguage(),
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getStructureTreeRoot() != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
