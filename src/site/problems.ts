/** The statuses that have a page of their own: what happened, and what to do next. */
export const problems = [400, 403, 404, 405, 410, 411, 413, 414, 415, 429, 500, 503] as const
