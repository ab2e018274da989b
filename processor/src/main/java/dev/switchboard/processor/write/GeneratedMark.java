package dev.switchboard.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.model.KnownTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/** What says that a class is generated. */
public final class GeneratedMark {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.switchboard.processor.SwitchboardProcessor";

    private GeneratedMark() {}

    /** The JDK's mark where the user's module can see it, and our own, which is in class files too. */
    public static List<AnnotationSpec> of(Elements elements) {
        List<AnnotationSpec> marks = new ArrayList<>();
        if (elements.getTypeElement(GENERATED.canonicalName()) != null) {
            marks.add(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        marks.add(AnnotationSpec.builder(KnownTypes.SWITCHBOARD_GENERATED).build());
        return List.copyOf(marks);
    }
}
