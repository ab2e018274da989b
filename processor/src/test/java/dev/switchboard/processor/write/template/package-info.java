/** Tests of details that whole templates do not show. */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
