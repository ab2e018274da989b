/** Classes that break the rules on purpose, to test that each rule finds its violations. */
package dev.switchboard.walls.planted;
