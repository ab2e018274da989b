package dev.switchboard.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that is left out, by name and with this reason in the report, where the stack is deployed. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyLocally {
    /** Why it cannot be provoked there. */
    String value();

    /** Whether it can after all, by those who have the time: {@code -Dswitchboard.conformance.patient=true}. */
    boolean unlessPatient() default false;
}
