/** Classes that break the rules on purpose, so that each rule is known to find what it is for. */
package dev.switchboard.walls.planted;
