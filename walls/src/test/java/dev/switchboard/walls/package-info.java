/**
 * Tests of the structure of the whole project. Each rule is a class that returns its violations as text, and has tests
 * of its own on planted classes; {@code WallsTest} applies the rules to the modules as they were compiled.
 */
package dev.switchboard.walls;
