/** Tests of details that cannot be seen in whole templates. */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
