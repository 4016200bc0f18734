/**
 * What three beds, their claims, stays, holds and periods out of service should do, told again without a line of the product:
 * nights are numbers, and the clock is a day and an hour on the wall in Norway.
 */
export type Row = {
  id: string
  kind: 'stay' | 'hold' | 'out_of_service'
  bed: number
  person: number | null
  from: number
  to: number
  live: boolean
  present: boolean
  /** In hours since day 0; null: never. */
  lapses: number | null
  /** Of a hold: when it was made, in the same hours. */
  made?: number
  stay: Stay | null
}
export type Stay = {
  version: number
  arriveOn: number
  departOn: number
  arrived: boolean
  over: boolean
  home: { from: number; until: number; back: boolean } | null
  nightsAtHome: number
}

const most = Math.max
const longestTrial = 3

export class ModelPool {
  rows: Row[] = []
  day: number
  hour: number
  constructor(day: number, hour: number) {
    this.day = day
    this.hour = hour
  }

  get now() {
    return this.day * 24 + this.hour
  }
  get tonight() {
    return this.hour < 8 ? this.day - 1 : this.day
  }
  counts = (row: Row) => row.live && (row.present || row.lapses === null || row.lapses > this.now)
  takes = (row: Row, night: number) =>
    this.counts(row) &&
    ((row.from <= night && night < row.to) || (row.present && row.from <= night && night <= this.tonight))
  taken = (bed: number, night: number) => this.rows.some((row) => row.bed === bed && this.takes(row, night))

  /** Another row has one of these nights of the bed, or of the person. */
  clash(of: 'bed' | 'person', value: number | null, from: number, to: number, except?: Row) {
    if (from >= to) return false
    return this.rows.some(
      (row) =>
        row !== except && row[of] === value && value !== null && this.counts(row) && row.from < to && from < row.to,
    )
  }
  somebodyIn = (bed: number, except?: Row) => this.rows.some((row) => row !== except && row.bed === bed && row.present)

  /** The departure that a claim gets, or null when it is refused. */
  claim(bed: number, person: number, arriveOn: number, nights: number): number | null {
    let free = 0
    while (free < nights && !this.taken(bed, arriveOn + free)) free++
    const departOn = arriveOn + free
    return free === 0 || this.clash('person', person, arriveOn, departOn) ? null : departOn
  }
  claimed(id: string, bed: number, person: number, arriveOn: number, departOn: number) {
    const stay = { version: 1, arriveOn, departOn, arrived: false, over: false, home: null, nightsAtHome: 0 }
    const lapses = (arriveOn + 1) * 24 + 22
    this.rows.push({
      id,
      kind: 'stay',
      bed,
      person,
      from: arriveOn,
      to: departOn,
      live: true,
      present: false,
      lapses,
      stay,
    })
  }

  state({ stay, live, lapses }: Row): 'expected' | 'in_house' | 'home' | 'over' {
    if (!stay || stay.over || (!stay.arrived && (!live || (lapses ?? 0) <= this.now))) return 'over'
    if (!stay.arrived) return 'expected'
    const { home } = stay
    return home && !home.back && home.from <= this.tonight && this.tonight < home.until ? 'home' : 'in_house'
  }

  arrive(row: Row): boolean {
    const stay = row.stay as Stay
    if (this.state(row) !== 'expected' || stay.arriveOn > this.day) return false
    const from = this.tonight
    const fits = (departOn: number) => {
      const to = most(departOn, from + 1)
      return (
        !this.clash('bed', row.bed, from, to, row) &&
        !this.somebodyIn(row.bed) &&
        !this.clash('person', row.person, from, to, row)
      )
    }
    if (this.rows.some((other) => other.present && other.person === row.person)) return false
    const agreed = from + stay.departOn - stay.arriveOn
    const departOn = [agreed, most(stay.departOn, from + 1)].find(fits)
    if (departOn === undefined) return false
    Object.assign(row, { from, to: most(departOn, from + 1), present: true, lapses: null })
    Object.assign(stay, { arrived: true, departOn, arriveOn: from })
    return true
  }
  extend(row: Row, departOn: number): boolean {
    const stay = row.stay as Stay
    if (!['in_house', 'home'].includes(this.state(row)) || departOn <= stay.departOn || departOn <= this.tonight)
      return false
    if (
      this.clash('bed', row.bed, row.from, departOn, row) ||
      this.clash('person', row.person, row.from, departOn, row)
    )
      return false
    row.to = departOn
    stay.departOn = departOn
    return true
  }
  goHome(row: Row, nights: number): boolean {
    const stay = row.stay as Stay
    const until = this.tonight + nights
    if (this.state(row) !== 'in_house' || (stay.home && !stay.home.back)) return false
    if (this.tonight >= stay.departOn || until > stay.departOn || stay.nightsAtHome + nights > longestTrial)
      return false
    stay.home = { from: this.tonight, until, back: false }
    return true
  }
  comeBack(row: Row): boolean {
    const stay = row.stay as Stay
    if (!['in_house', 'home'].includes(this.state(row)) || !stay.home || stay.home.back) return false
    const { from, until } = stay.home
    const back = most(from, Math.min(until, this.tonight))
    stay.nightsAtHome += back - from
    stay.home = { from, until: back, back: true }
    return true
  }
  move(row: Row, bed: number): boolean {
    const state = this.state(row)
    if ((state !== 'expected' && state !== 'in_house') || row.bed === bed) return false
    const stay = row.stay as Stay
    const from = most(row.from, this.tonight)
    const to = row.present ? most(stay.departOn, this.tonight + 1) : row.to
    if (this.clash('bed', bed, from, to, row) || this.clash('person', row.person, from, to, row)) return false
    if (row.present && this.somebodyIn(bed)) return false
    if (row.present && row.from < from) {
      const slept = {
        ...row,
        id: `${row.id} until ${from}`,
        person: null,
        to: this.clash('bed', row.bed, row.from, from, row) ? Math.min(row.to, from) : from,
        present: false,
        lapses: null,
        stay: null,
      }
      this.rows.push(slept)
    }
    Object.assign(row, { bed, from, to })
    return true
  }
  end(row: Row): boolean {
    if (!['in_house', 'home'].includes(this.state(row))) return false
    const stay = row.stay as Stay
    const to = most(row.from, most(stay.arriveOn, this.day))
    if (!this.clash('bed', row.bed, row.from, to, row) && !this.clash('person', row.person, row.from, to, row))
      row.to = to
    row.present = false
    stay.over = true
    return true
  }
  giveUp(row: Row, why: 'cancel' | 'no_show'): boolean {
    const stay = row.stay as Stay
    if (this.state(row) !== 'expected' || (why === 'no_show' && stay.arriveOn > this.tonight)) return false
    row.live = false
    stay.over = true
    return true
  }
  /** A hold or a period out of service fits, or it does not. */
  fits = (bed: number, from: number, to: number, lastNight = this.tonight) =>
    !this.clash('bed', bed, from, to) && !(this.somebodyIn(bed) && from <= lastNight)
  put(id: string, kind: 'hold' | 'out_of_service', bed: number, from: number, to: number, lapses: number | null) {
    this.rows.push({
      id,
      kind,
      bed,
      person: null,
      from,
      to,
      live: true,
      present: false,
      lapses,
      made: this.now,
      stay: null,
    })
  }

  /** The job of the night: whoever has not left by noon of the day agreed has the bed one night more. */
  roll() {
    for (const row of this.rows.filter(({ present }) => present)) {
      if (row.to > this.tonight || this.now < (row.stay as Stay).departOn * 24 + 12) continue
      const next = this.rows
        .filter(
          (other) =>
            other !== row &&
            other.bed === row.bed &&
            this.counts(other) &&
            other.from >= row.to &&
            other.from <= this.tonight,
        )
        .map((other) => other.from)
      const to = Math.min(this.tonight + 1, ...next)
      if (to > row.to && !this.clash('person', row.person, row.to, to, row)) row.to = to
    }
  }

  wasHold = (row: Row, night: number) => row.kind === 'hold' && night < this.tonight && !this.held(row, night)
  /** A night that is past is counted at midnight: was the bed held then? */
  held = (row: Row, night: number) =>
    row.kind === 'hold' &&
    night < this.tonight &&
    row.from <= night &&
    night < row.to &&
    (row.made ?? 0) <= (night + 1) * 24 &&
    (night + 1) * 24 <= (row.lapses ?? 0)

  /** Beds of one night as a report would count them: out of service, occupied or at home, expected or held, free. */
  figures(night: number, beds: number) {
    const counted = { outOfService: 0, inside: 0, held: 0, free: 0 }
    for (let bed = 0; bed < beds; bed++) {
      const rows = this.rows.filter(
        (row) => row.bed === bed && (this.takes(row, night) ? !this.wasHold(row, night) : this.held(row, night)),
      )
      const inside = (row: Row) => row.kind === 'stay' && (row.present || (row.lapses === null && night < this.tonight))
      if (rows.some(({ kind }) => kind === 'out_of_service')) counted.outOfService++
      else if (rows.some(inside)) counted.inside++
      else if (rows.length > 0) counted.held++
      else counted.free++
    }
    return counted
  }
}
