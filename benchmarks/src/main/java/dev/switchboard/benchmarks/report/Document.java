package dev.switchboard.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown file that contains the table of figures between two comments. */
public final class Document {
    static final String BEGIN = "<!-- figures: written by the benchmarks, not by hand -->\n";
    static final String END = "<!-- end of figures -->\n";

    private final Path file;

    /** Creates the document for a file, which must exist. */
    public Document(Path file) {
        this.file = file;
    }

    /**
     * Replaces the table in the file.
     *
     * @throws IllegalStateException if the file lacks one of the two comments
     */
    public void write(Table table) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.substring(0, begin(text)) + "\n" + table.markdown() + "\n" + text.substring(text.indexOf(END)));
    }

    /** Returns the table in the file. */
    public String table() throws IOException {
        String text = Files.readString(file);
        return text.substring(begin(text), text.indexOf(END));
    }

    private int begin(String text) {
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END) < begin) {
            throw new IllegalStateException(file + " has no \"" + BEGIN.strip() + "\" with an \"" + END.strip() + "\"");
        }
        return begin + BEGIN.length();
    }
}
