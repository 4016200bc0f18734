const quietMinutes = 15

/** The same look by the same reader since then is the same look: a page that follows live fetches itself again and again. */
export const quietSince = (now: Date): Date => new Date(now.getTime() - quietMinutes * 60_000)
