/**
 * What a user writes on route classes, their methods and parameters, and on messages. Annotations only: no logic, no
 * dependencies, and CLASS retention throughout, because everything is read at compile time and nothing by reflection.
 */
package dev.switchboard.annotation;
