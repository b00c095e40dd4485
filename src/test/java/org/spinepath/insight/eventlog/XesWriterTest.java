package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.insight.eventlog.HandMadeLog.nasty;
import static org.spinepath.insight.eventlog.HandMadeLog.ordinary;
import static org.spinepath.insight.eventlog.HandMadeLog.written;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XesWriterTest {

    @Test
    void theSchemaOfTheStandardTakesEveryLog() {
        assertThatCode(() -> PublishedSchemas.requireXes(written(new XesWriter(), ordinary(), nasty())))
                .doesNotThrowAnyException();
        assertThatCode(() -> PublishedSchemas.requireXes(written(new XesWriter())))
                .doesNotThrowAnyException();
    }

    @Test
    void theSchemaRefusesWhatIsNoLog() {
        String noLog = new String(written(new XesWriter(), ordinary()), UTF_8).replace("<trace>", "<case>");

        assertThatThrownBy(() -> PublishedSchemas.requireXes(
                        noLog.replace("</trace>", "</case>").getBytes(UTF_8)))
                .hasMessageContaining("case");
    }

    @Test
    void anEventIsToldInTheWordsOfTheExtensions() throws Exception {
        Document log = parsed(written(new XesWriter(), ordinary()));

        assertThat(attributes(log, "extension", "uri"))
                .containsExactly(
                        "http://www.xes-standard.org/concept.xesext",
                        "http://www.xes-standard.org/lifecycle.xesext",
                        "http://www.xes-standard.org/time.xesext",
                        "http://www.xes-standard.org/org.xesext");
        Element completion = (Element) log.getElementsByTagName("event").item(2);
        assertThat(keysAndValues(completion))
                .containsExactly(
                        "concept:name=GP assessment",
                        "concept:instance=1",
                        "lifecycle:transition=complete",
                        "time:timestamp=2026-03-28T02:15:30.123Z",
                        "org:resource=1234567890abcdef",
                        "org:role=referringPractice",
                        "activityId=AssessPatient",
                        "tier=ROUTINE",
                        "limit=2026-03-28T08:15:30.123Z",
                        "late=false",
                        "cancelled=false");
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndAllElseArrives() throws Exception {
        Document log = parsed(written(new XesWriter(), nasty()));

        assertThat(keysAndValues((Element) log.getElementsByTagName("event").item(0))
                        .get(0))
                .startsWith("concept:name==cmd|'/C calc'!A0 <b a=\"1\">&amp; ]]> \uFFFD\uFFFD \uFFFD ends; 🦴 Łódź");
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> attributes(Document log, String element, String name) {
        List<String> values = new ArrayList<>();
        NodeList found = log.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(name));
        }
        return values;
    }

    private static List<String> keysAndValues(Element event) {
        List<String> values = new ArrayList<>();
        NodeList children = event.getElementsByTagName("*");
        for (int i = 0; i < children.getLength(); i++) {
            Element child = (Element) children.item(i);
            values.add(child.getAttribute("key") + "=" + child.getAttribute("value"));
        }
        return values;
    }
}
