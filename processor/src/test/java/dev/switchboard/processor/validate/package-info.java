/** Tests of single rules, with more cases than the golden files have. */
@NullMarked
package dev.switchboard.processor.validate;

import org.jspecify.annotations.NullMarked;
