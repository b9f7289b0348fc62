/**
 * Reads what the libraries of a class path tell about models: which provider is there, which role
 * is used, and which model a library takes by default.
 *
 * <p>It does not know how evidence is reported.
 */
@NullMarked
package io.github.modelaudit.discovery.library;

import org.jspecify.annotations.NullMarked;
