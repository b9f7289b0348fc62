/**
 * Sends requests to one hub: redirects, limits, retries, proxies and the time budget.
 *
 * <p>It does not know what a repository is, and nothing outside of it sees the HTTP library.
 */
@NullMarked
package io.github.modelaudit.hub.http;

import org.jspecify.annotations.NullMarked;
