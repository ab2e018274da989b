package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks classes that Switchboard's processor wrote. Written by the processor only. Coverage tools leave such classes out
 * (they skip what carries an annotation whose name contains {@code Generated} and that is in the class file, which the
 * JDK's own {@code @Generated} is not).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SwitchboardGenerated {}
