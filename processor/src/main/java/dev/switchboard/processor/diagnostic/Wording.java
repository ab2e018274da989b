package dev.switchboard.processor.diagnostic;

import java.util.StringJoiner;

/**
 * A sentence with slots, written {@code {}}. The names that fill the slots are copied unchanged, so text from the
 * user's source is never read as a template.
 */
record Wording(String template) {
    private static final String SLOT = "{}";

    String fill(Object... names) {
        StringJoiner filled = new StringJoiner("");
        int from = 0;
        for (Object name : names) {
            int slot = template.indexOf(SLOT, from);
            if (slot < 0) {
                throw new IllegalArgumentException("more names than slots: " + template);
            }
            filled.add(template.substring(from, slot)).add(String.valueOf(name));
            from = slot + SLOT.length();
        }
        if (template.indexOf(SLOT, from) >= 0) {
            throw new IllegalArgumentException("fewer names than slots: " + template);
        }
        return filled.add(template.substring(from)).toString();
    }
}
