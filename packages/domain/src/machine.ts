/** Rows are states, columns are events, cells the state that follows. An absent cell is an illegal step. */
export type Table<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>

export interface Machine<State extends string, Event extends string> {
  readonly states: readonly State[]
  readonly events: readonly Event[]
  /** The state after the event, or null when the table has no such step. */
  next(state: State, event: Event): State | null
  can(state: State, event: Event): boolean
  /** The events that the table allows from this state, in the order of `events`. */
  eventsFrom(state: State): readonly Event[]
  /** True when no event leaves the state for another one. */
  isFinal(state: State): boolean
}

/** Makes a machine of a table. `events` fixes the order in which events are listed. */
export function machine<State extends string, Event extends string>(
  events: readonly Event[],
  table: Table<State, Event>,
): Machine<State, Event> {
  const states = Object.keys(table) as State[]
  const next = (state: State, event: Event): State | null => table[state][event] ?? null
  const eventsFrom = (state: State) => events.filter((event) => next(state, event) !== null)
  return {
    states,
    events,
    next,
    can: (state, event) => next(state, event) !== null,
    eventsFrom,
    isFinal: (state) => eventsFrom(state).every((event) => next(state, event) === state),
  }
}
