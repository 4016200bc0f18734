import { boolean, date, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const schema = pgSchema('pool')
const at = (name: string) => timestamp(name, { withTimezone: true })

export const dwellingOffer = schema.table('dwelling_offer', {
  id: uuid('id').primaryKey(),
  ownerRole: text('owner_role').notNull(),
  cooperationId: uuid('cooperation_id').notNull(),
  hostRole: text('host_role').notNull(),
  fromOn: date('from_on').notNull(),
  untilOn: date('until_on').notNull(),
  shareOf: text('share_of').notNull(),
  share: integer('share').notNull(),
  area: text('area').notNull(),
  kind: text('kind').notNull(),
  bedrooms: integer('bedrooms').notNull(),
  areaM2: integer('area_m2'),
  floor: integer('floor'),
  hasLift: boolean('has_lift'),
  wheelchair: boolean('wheelchair'),
  ownEntrance: boolean('own_entrance'),
  petsAllowed: boolean('pets_allowed'),
  surroundings: text('surroundings'),
  staffed: text('staffed').notNull(),
  rentKr: integer('rent_kr'),
  energyKr: integer('energy_kr'),
  costsKr: integer('costs_kr'),
  rentIncludesEnergy: boolean('rent_includes_energy').notNull(),
  contact: text('contact').notNull(),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
  madeByName: text('made_by_name').notNull(),
  withdrawnAt: at('withdrawn_at'),
  readableBy: text('readable_by').array().notNull(),
  readableUntil: at('readable_until').notNull(),
})
