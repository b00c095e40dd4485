package org.spinepath.casefile.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spinepath.words.Dictionary;

/** A form in other words: whatever its reader sees is replaced, and nothing that is computed or sent. */
public final class FormTranslation {

    private static final Set<String> READ = Set.of(
            "label",
            "dateLabel",
            "timeLabel",
            "description",
            "text",
            "content",
            "placeholder",
            "prefixAdorner",
            "suffixAdorner");

    private final Dictionary dictionary;

    public FormTranslation(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The translated form; the given one stays as it is. */
    public JsonNode of(JsonNode form) {
        JsonNode translated = form.deepCopy();
        translate(translated, new Template(form.path("id").asText(), dictionary));
        return translated;
    }

    private static void translate(JsonNode node, Template template) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (READ.contains(name) && object.get(name) instanceof TextNode text) {
                    object.put(name, template.translated(text.textValue()));
                }
            }
        }
        node.forEach(child -> translate(child, template));
    }
}
