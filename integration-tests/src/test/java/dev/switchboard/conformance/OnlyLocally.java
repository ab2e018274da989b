package dev.switchboard.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a test if the stack is deployed. The report names the test and the reason. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyLocally {
    /** Returns the reason why the behaviour cannot be tested on AWS. */
    String value();

    /** Returns true if the test runs on AWS under {@code -Dswitchboard.conformance.patient=true}. */
    boolean unlessPatient() default false;
}
