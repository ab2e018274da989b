/** Tests of individual rules, with more cases than the golden files contain. */
@NullMarked
package dev.switchboard.processor.validate;

import org.jspecify.annotations.NullMarked;
