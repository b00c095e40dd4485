package org.spinepath.intake;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells the OpenAPI page every fact with its values, from the one vocabulary. */
@Component
class FactsSchema implements OpenApiCustomizer {

    static final String NAME = "Facts";

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        Schema<?> facts = new ObjectSchema().description("What is known of one patient. Leave out what is unknown.");
        FactsReader.VOCABULARY.forEach(fact -> facts.addProperty(fact.name(), schema(fact)));
        facts.setAdditionalProperties(false);
        document.getComponents().addSchemas(NAME, facts);
    }

    private static Schema<?> schema(Fact<?> fact) {
        return schema(fact.type()).description(fact.label());
    }

    private static Schema<?> schema(FactType<?> type) {
        if (type instanceof FactType.YesNo) {
            return new BooleanSchema();
        }
        if (type instanceof FactType.WholeNumber number) {
            return range(number.min(), number.max());
        }
        if (type instanceof FactType.SteppedNumber number) {
            return range(number.min(), number.max()).multipleOf(BigDecimal.valueOf(number.step()));
        }
        if (type instanceof FactType.Choice<?> choice) {
            return oneOf(choice.options());
        }
        FactType.Choices<?> choices = (FactType.Choices<?>) type;
        return new ArraySchema().items(oneOf(choices.options())).uniqueItems(true);
    }

    private static Schema<?> range(int min, int max) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(min)).maximum(BigDecimal.valueOf(max));
    }

    private static Schema<?> oneOf(List<? extends Enum<?>> options) {
        StringSchema schema = new StringSchema();
        options.forEach(option -> schema.addEnumItem(option.name()));
        return schema;
    }
}
