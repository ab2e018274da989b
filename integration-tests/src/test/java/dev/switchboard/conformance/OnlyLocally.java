package dev.switchboard.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a test if the stack is deployed. The report names the test and the reason. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyLocally {
    /** Returns the reason why the behavior is not tested on AWS. */
    String value();

    /** Returns true if {@code -Dswitchboard.conformance.patient=true} makes the test run on AWS as well. */
    boolean unlessPatient() default false;
}
