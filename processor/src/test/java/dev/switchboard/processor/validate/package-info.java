/** Tests of rules in more cases than golden files have. */
@NullMarked
package dev.switchboard.processor.validate;

import org.jspecify.annotations.NullMarked;
