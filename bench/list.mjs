// The benchmarks by name, and whether they need database and Redis of their own. Imports nothing, so that the launcher can look first.
export const benches = {
  'application-post': { servers: true, load: async () => (await import('./application-post.mjs')).applicationPost },
  'noop-jobs': { servers: true, load: async () => (await import('./noop-jobs.mjs')).noopJobs },
  'round-path': { servers: true, alone: true, load: async () => (await import('./round-path.mjs')).roundPath },
  'seat-claim': { servers: true, load: async () => (await import('./seat-claim.mjs')).seatClaim },
  'plan-rows': { servers: true, load: async () => (await import('./plan-rows.mjs')).planRows },
  rehearsal: { servers: true, load: async () => (await import('./rehearsal.mjs')).rehearsal },
  web: { servers: true, alone: true, load: async () => (await import('./web.mjs')).web },
  eligibility: { servers: false, load: async () => (await import('./eligibility.mjs')).eligibility },
  matching: { servers: false, load: async () => (await import('./matching.mjs')).matching },
  'matching-rules': { servers: false, load: async () => (await import('./matching-rules.mjs')).matchingRules },
};

/** The names a command line asks for: the one given, else all that need no file to be named and no database to themselves. */
export function chosen([name]) {
  if (name !== undefined && !name.startsWith('--')) return [name];
  return Object.keys(benches).filter((one) => benches[one].servers && !benches[one].alone);
}
