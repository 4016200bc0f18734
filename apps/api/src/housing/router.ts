import * as input from '@samplass/domain/housing/schema'
import { allow, router } from '../trpc.ts'
import { addDwelling } from './add-dwelling.ts'
import { addLandlord } from './add-landlord.ts'
import { archiveDwelling } from './archive-dwelling.ts'
import { changeDwelling } from './change-dwelling.ts'
import { changeLandlord } from './change-landlord.ts'
import { getDwelling } from './get-dwelling.ts'
import { listDwellings } from './list-dwellings.ts'
import { listLandlords } from './list-landlords.ts'

export const housingRouter = router({
  listDwellings: allow('housing.read')
    .input(input.listDwellingsInput)
    .query(({ ctx, input }) => listDwellings(ctx, input)),
  getDwelling: allow('housing.read')
    .input(input.getDwellingInput)
    .query(({ ctx, input }) => getDwelling(ctx, input)),
  addDwelling: allow('housing.manage')
    .input(input.addDwellingInput)
    .mutation(({ ctx, input }) => addDwelling(ctx, input)),
  changeDwelling: allow('housing.manage')
    .input(input.changeDwellingInput)
    .mutation(({ ctx, input }) => changeDwelling(ctx, input)),
  archiveDwelling: allow('housing.manage')
    .input(input.archiveDwellingInput)
    .mutation(({ ctx, input }) => archiveDwelling(ctx, input)),
  listLandlords: allow('housing.read').query(({ ctx }) => listLandlords(ctx)),
  addLandlord: allow('housing.manage')
    .input(input.addLandlordInput)
    .mutation(({ ctx, input }) => addLandlord(ctx, input)),
  changeLandlord: allow('housing.manage')
    .input(input.changeLandlordInput)
    .mutation(({ ctx, input }) => changeLandlord(ctx, input)),
})
