package org.spinepath.insight.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.spinepath.pathway.cases.Processes;

/**
 * XES as IEEE 1849-2016 has it, in no namespace, like the schema of the standard. What the standard's extensions have no word for
 * (activityId, tier, limit, late, cancelled, outcome) are plain attributes.
 */
final class XesWriter implements EventLogWriter {

    @Override
    public void write(LoggedCases cases, OutputStream out) throws IOException {
        try {
            // The JDK's own: others on the class path come with libraries and go with them.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            Document document = new Document(xml);
            document.begin();
            cases.each(document::trace);
            document.end();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private record Document(XMLStreamWriter xml) {

        void begin() throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            extension("Concept", "concept");
            extension("Lifecycle", "lifecycle");
            extension("Time", "time");
            extension("Organizational", "org");

            xml.writeStartElement("global");
            xml.writeAttribute("scope", "trace");
            attribute("string", "concept:name", "UNKNOWN");
            xml.writeEndElement();
            xml.writeStartElement("global");
            xml.writeAttribute("scope", "event");
            attribute("string", "concept:name", "UNKNOWN");
            attribute("string", "lifecycle:transition", "complete");
            attribute("date", "time:timestamp", Instant.EPOCH);
            xml.writeEndElement();

            classifier("Activity", "concept:name");
            classifier("ActivityAndLifecycle", "concept:name lifecycle:transition");
            attribute("string", "concept:name", Processes.PATHWAY);
            attribute("string", "lifecycle:model", "standard");
        }

        void trace(LoggedCase logged) throws IOException {
            try {
                xml.writeStartElement("trace");
                attribute("string", "concept:name", logged.pseudonym());
                attribute("string", "outcome", logged.outcome());
                for (LoggedEvent event : logged.events()) {
                    event(event);
                }
                xml.writeEndElement();
            } catch (XMLStreamException broken) {
                throw new IOException(broken);
            }
        }

        void end() throws XMLStreamException {
            xml.writeEndDocument();
            xml.flush();
        }

        private void event(LoggedEvent event) throws XMLStreamException {
            xml.writeStartElement("event");
            attribute("string", "concept:name", event.activity());
            attribute("string", "concept:instance", event.step());
            attribute("string", "lifecycle:transition", event.lifecycle().word());
            attribute("date", "time:timestamp", event.at());
            attribute("string", "org:resource", event.resource());
            attribute("string", "org:role", event.roles().isEmpty() ? null : String.join(",", event.roles()));
            attribute("string", "activityId", event.activityId());
            attribute("string", "tier", event.tier());
            attribute("date", "limit", event.limit());
            attribute("boolean", "late", event.late());
            attribute("boolean", "cancelled", event.cancelled());
            attribute("string", "outcome", event.outcome());
            xml.writeEndElement();
        }

        private void extension(String name, String prefix) throws XMLStreamException {
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", name);
            xml.writeAttribute("prefix", prefix);
            xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
        }

        private void classifier(String name, String keys) throws XMLStreamException {
            xml.writeEmptyElement("classifier");
            xml.writeAttribute("name", name);
            xml.writeAttribute("scope", "event");
            xml.writeAttribute("keys", keys);
        }

        private void attribute(String type, String key, Object value) throws XMLStreamException {
            if (value == null) {
                return;
            }
            xml.writeEmptyElement(type);
            xml.writeAttribute("key", key);
            xml.writeAttribute("value", legal(value.toString()));
        }

        /** XML has no way to write most control characters, nor half of a character. */
        private static String legal(String text) {
            return text.codePoints()
                    .map(point -> isLegal(point) ? point : '\uFFFD')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean isLegal(int point) {
            return point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || point >= ' ' && point <= '\uD7FF'
                    || point >= '\uE000' && point <= '\uFFFD'
                    || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
        }
    }
}
