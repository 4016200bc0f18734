import type { HousingWish } from './match.ts'

/** Of somebody whom nobody has asked: nothing is held against any home. */
export const silentWish: HousingWish = {
  areas: [],
  kinds: [],
  alone: null,
  bedroomsLeast: null,
  pets: '',
  groundFloorOrLift: false,
  wheelchair: false,
  ownEntrance: false,
  calm: false,
  awayFrom: [],
  incomeKrMonth: null,
  allowanceKrMonth: null,
}
