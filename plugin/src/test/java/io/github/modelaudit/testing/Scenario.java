package io.github.modelaudit.testing;

/** A way in which the fake Hub, or what stands before it, behaves other than well. */
public enum Scenario {
  /** Small files come by a redirect to the resolve cache; the default. */
  RESOLVE_CACHE,
  /** Files come from another host, by a signed address. */
  CDN,
  /** Files come directly. */
  DIRECT,
  /** Everything is forbidden, without saying why. */
  BARE_403,
  /** Nothing is there, without saying why. */
  BARE_404,
  /** The window of the rate limit is used up for the first request. */
  WINDOW_USED_UP_ONCE,
  /** The window of the rate limit is used up, for minutes. */
  WINDOW_USED_UP,
  /** Another limit than the window's is reached by the first request. */
  ACTION_LIMIT_ONCE,
  /** One error 500, then service. */
  ERROR_500_ONCE,
  /** One error 503, then service. */
  ERROR_503_ONCE,
  /** One error 408, then service. */
  ERROR_408_ONCE,
  /** Errors 500 only. */
  ERROR_500,
  /** No answer within the time. */
  SILENT,
  /** The body breaks off. */
  TRUNCATED,
  /** The body of the first answer breaks off. */
  TRUNCATED_ONCE,
  /** A web page with status 200. */
  HTML,
  /** A JSON array instead of an object. */
  JSON_ARRAY,
  /** A JSON object about something else. */
  OTHER_JSON,
  /** A body that is no JSON at all. */
  NO_JSON,
  /** A body of more than 8 MiB. */
  HUGE,
  /** The proxy drops queries. */
  DROPS_QUERY,
  /** The proxy answers 400 to a query that it does not know. */
  REFUSES_QUERY,
  /** The proxy answers 404 to a query that it does not know. */
  LOSES_QUERY,
  /** The proxy answers 501 to a query that it does not know. */
  LACKS_QUERY,
  /** The proxy knows no datasets. */
  NO_DATASETS,
  /** The proxy drops the card's metadata. */
  NO_CARD_METADATA,
  /** The proxy writes keys in snake case. */
  SNAKE_CASE,
  /** The proxy answers 400 to routes other than info and files. */
  REFUSES_TREE,
  /** The proxy serves no files. */
  REFUSES_FILES,
  /** The proxy answers 404 to routes other than info and files. */
  LOSES_TREE,
  /** The proxy answers 501 to routes other than info and files. */
  LACKS_TREE,
  /** The lists of files fail with an error 500. */
  BREAKS_TREE,
  /** The lists of files are a web page. */
  HTML_TREE,
  /** Single files fail with an error 500. */
  BREAKS_FILES,
  /** License files fail with an error 500. */
  BREAKS_LICENSES,
  /** Single files are a web page. */
  HTML_FILES,
  /** The list of files comes in pages of two entries. */
  PAGED_TREE,
  /** The pages of the list of files lead in a circle. */
  ENDLESS_TREE,
  /** The info answer lists no files. */
  NO_FILES,
  /** The proxy forwards redirects without its own path. */
  FORWARDS_REDIRECTS,
  /** Redirects that never end. */
  ENDLESS_REDIRECTS,
  /** A redirect from https to http. */
  DOWNGRADE,
  /** The answers carry a warning for the user. */
  WARNS,
  /** Ids in another casing are unknown, as on proxies. */
  KNOWS_ONE_CASING,
  /** A missing repository is 401 with a code, as on a mirror. */
  CODED_401
}
