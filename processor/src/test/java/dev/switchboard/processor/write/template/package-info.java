/** Tests of what cannot be told from whole templates. */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
