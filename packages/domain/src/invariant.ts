/** States what must hold. A failure is a bug: the transaction rolls back and the client learns only a request id. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}
