/** How often each act of a model test was done, and how often it was refused with which code. */
export class AnswerTally {
  readonly #answers = new Map<string, Map<string, number>>()

  /** Does it: what was made, and `yes` or the code of the refusal. A bug is neither. */
  async of<T>(what: string, work: Promise<T>): Promise<{ made: T | null; said: string }> {
    const answer = await work.then(
      (made) => ({ made, said: 'yes' }),
      (error: Error) => {
        if (error.name !== 'Refusal') throw error
        return { made: null, said: error.message }
      },
    )
    const said = this.#answers.get(what) ?? new Map<string, number>()
    this.#answers.set(what, said.set(answer.said, (said.get(answer.said) ?? 0) + 1))
    return answer
  }
  get acts(): string[] {
    return [...this.#answers.keys()]
  }
  done(what: string): number {
    return this.#answers.get(what)?.get('yes') ?? 0
  }
  refused(what: string): number {
    const all = [...(this.#answers.get(what)?.values() ?? [])].reduce((sum, times) => sum + times, 0)
    return all - this.done(what)
  }
  /** Those of the acts that were always done or always refused: of these the test says only half. */
  oneSided(acts = this.acts): string[] {
    return acts.filter((what) => this.done(what) === 0 || this.refused(what) === 0)
  }
  get codes(): string[] {
    return [...new Set([...this.#answers.values()].flatMap((said) => [...said.keys()]))].filter(
      (code) => code !== 'yes',
    )
  }
}
