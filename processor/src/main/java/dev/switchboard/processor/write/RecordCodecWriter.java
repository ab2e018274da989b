package dev.switchboard.processor.write;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;

/** Adds the fields and methods that are specific to the codec of a record. */
final class RecordCodecWriter {
    private final CodecModel.OfRecord model;

    RecordCodecWriter(CodecModel.OfRecord model) {
        this.model = model;
    }

    void addTo(TypeSpec.Builder codec) {
        CodecConstants constants = new CodecConstants(model.references(), "CODEC");
        ReservedNames reserved =
                new ReservedNames().withCodecsOf(model.references()).withFields(constants.names());
        codec.addFields(constants.fields());
        codec.addMethod(new RecordReadMethodWriter(model, constants.references(), locals(reserved)).method());
        codec.addMethod(new RecordWriteMethodWriter(model, constants.references(), reserved).method());
    }

    /**
     * Returns the names of local variables. A variable has the name of its component if nothing else needs that name;
     * the reader parameter is renamed if necessary.
     */
    private NameAllocator locals(ReservedNames reserved) {
        NameAllocator names = new NameAllocator();
        reserved.reserveIn(names);
        for (ComponentModel component : model.components()) {
            names.newName(component.name(), component.name());
        }
        names.newName("in", RecordReadMethodWriter.READER);
        return names;
    }
}
