package dev.switchboard.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.scan.CompiledTypes;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds where the source names the types of a payload, reply or message. Findings about types compiled elsewhere are
 * reported at these places.
 */
final class UsePlaces {
    private final Map<ClassName, Place> places = new HashMap<>();
    private final CompiledTypes compiled;

    /**
     * Finds the places for one type and the types inside it.
     *
     * @param place where the source names the type itself
     */
    UsePlaces(JsonScan scan, Place place, CompiledTypes compiled) {
        this.compiled = compiled;
        note(scan.type(), place);
        scan.codecs().forEach(this::noteParts);
    }

    /**
     * Returns the place of the component, parameter or method that names the type, or of the type itself if it is
     * compiled here.
     */
    Place of(CodecModel codec) {
        return compiled.contains(codec.frame().element())
                ? Place.of(codec.frame().element())
                : places.getOrDefault(codec.frame().codec(), codec.frame().place());
    }

    private void noteParts(CodecModel codec) {
        boolean isHere = compiled.contains(codec.frame().element());
        if (codec instanceof CodecModel.OfRecord ofRecord && isHere) {
            ofRecord.components().forEach(component -> note(component.type(), component.place()));
        } else {
            Place place = of(codec);
            codec.references().forEach(type -> note(type, place));
        }
    }

    private void note(JsonType type, Place place) {
        if (type instanceof JsonType.Coded coded) {
            places.putIfAbsent(coded.codec(), place);
        }
        type.parts().forEach(part -> note(part, place));
    }
}
