package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks classes that Switchboard's processor generated. Only the processor uses this annotation.
 *
 * <p>Coverage tools skip a class if its class file has an annotation whose name contains {@code Generated}. The JDK's
 * own {@code @Generated} does not reach the class file, so coverage tools do not find it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SwitchboardGenerated {}
