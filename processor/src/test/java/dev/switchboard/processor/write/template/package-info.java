/** Tests of details that complete templates cannot show. */
@NullMarked
package dev.switchboard.processor.write.template;

import org.jspecify.annotations.NullMarked;
