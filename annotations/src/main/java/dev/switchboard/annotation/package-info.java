/**
 * Annotations for route classes, for their methods and parameters, and for messages. The package contains no logic and
 * has no dependencies. Every annotation has CLASS retention: the processor reads it at compile time, and no code reads
 * it by reflection.
 */
package dev.switchboard.annotation;
