package dev.switchboard.processor.write;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;

/** Writes what the codec of a record has beyond the frame of all codecs. */
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

    /** The names of locals: a component's is its own where nothing else needs it, so the reader gives way. */
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
