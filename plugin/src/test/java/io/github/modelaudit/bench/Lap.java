package io.github.modelaudit.bench;

/**
 * What one Maven process took.
 *
 * @param wall seconds from start to end
 * @param processor seconds of processor time, of all its threads; 0 where the system does not tell
 * @param goal seconds between Maven's line that names the goal and its line after it; 0 without one
 */
record Lap(double wall, double processor, double goal) {}
