package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.CodecModel;

/** Checks one codec that is to be written. */
interface CodecRule {
    void check(CodecModel codec, Report report);
}
