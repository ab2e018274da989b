/**
 * Tests the structure of the whole project. Each rule is a class that returns its violations as text. {@code RulesTest}
 * tests the rules with planted classes, and {@code WallsTest} applies them to the compiled modules.
 */
package dev.switchboard.walls;
