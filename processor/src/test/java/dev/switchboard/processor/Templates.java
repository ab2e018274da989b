package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** The deployment templates that a compilation wrote, by the names of their APIs. */
record Templates(SortedMap<String, String> texts) {
    private static final String FOLDER = "/META-INF/switchboard/";
    private static final String SUFFIX = ".template.yaml";

    static Templates of(Compiling compiling) throws IOException {
        Compilation compilation = compiling.compile();
        assertThat(compilation.errors()).isEmpty();
        SortedMap<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            String name = file.getName();
            if (name.endsWith(SUFFIX)) {
                String api = name.substring(name.indexOf(FOLDER) + FOLDER.length(), name.length() - SUFFIX.length());
                texts.put(api, file.getCharContent(false).toString());
            }
        }
        return new Templates(texts);
    }

    Set<String> names() {
        return texts.keySet();
    }

    String text(String api) {
        return Optional.ofNullable(texts.get(api)).orElseThrow();
    }
}
