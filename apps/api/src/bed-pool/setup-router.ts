import * as input from '@samplass/domain/bed-pool/schema'
import { allow } from '../trpc.ts'
import { addBed } from './add-bed.ts'
import { addHouse } from './add-house.ts'
import { addUnitKind } from './add-unit-kind.ts'
import { applyImport } from './apply-import.ts'
import { archiveBed } from './archive-bed.ts'
import { archiveHouse } from './archive-house.ts'
import { cancelOutOfService } from './cancel-out-of-service.ts'
import { changeBed } from './change-bed.ts'
import { changeHouse } from './change-house.ts'
import { changeUnitKind } from './change-unit-kind.ts'
import { getHouse } from './get-house.ts'
import { holdBed } from './hold-bed.ts'
import { importTemplate } from './import-template.ts'
import { listHouses } from './list-houses.ts'
import { previewImport } from './preview-import.ts'
import { previewPolicy } from './preview-policy.ts'
import { releaseHold } from './release-hold.ts'
import { reviseOutOfService } from './revise-out-of-service.ts'
import { setCriteria } from './set-criteria.ts'
import { setPolicy } from './set-policy.ts'
import { takeOutOfService } from './take-out-of-service.ts'

/** How a pool is set up and kept: houses, kinds, rules, beds, what is out of service, what is held, import. */
export const setupProcedures = {
  listHouses: allow('bed_pool.read').query(({ ctx }) => listHouses(ctx)),
  getHouse: allow('bed_pool.read')
    .input(input.getHouseInput)
    .query(({ ctx, input }) => getHouse(ctx, input)),
  addHouse: allow('bed_pool.configure')
    .input(input.addHouseInput)
    .mutation(({ ctx, input }) => addHouse(ctx, input)),
  changeHouse: allow('bed_pool.configure')
    .input(input.changeHouseInput)
    .mutation(({ ctx, input }) => changeHouse(ctx, input)),
  archiveHouse: allow('bed_pool.configure')
    .input(input.archiveHouseInput)
    .mutation(({ ctx, input }) => archiveHouse(ctx, input)),
  addUnitKind: allow('bed_pool.configure')
    .input(input.addUnitKindInput)
    .mutation(({ ctx, input }) => addUnitKind(ctx, input)),
  changeUnitKind: allow('bed_pool.configure')
    .input(input.changeUnitKindInput)
    .mutation(({ ctx, input }) => changeUnitKind(ctx, input)),
  setPolicy: allow('bed_pool.configure')
    .input(input.setPolicyInput)
    .mutation(({ ctx, input }) => setPolicy(ctx, input)),
  previewPolicy: allow('bed_pool.configure')
    .input(input.previewPolicyInput)
    .query(({ ctx, input }) => previewPolicy(ctx, input)),
  setCriteria: allow('bed_pool.configure')
    .input(input.setCriteriaInput)
    .mutation(({ ctx, input }) => setCriteria(ctx, input)),
  addBed: allow('bed_pool.configure')
    .input(input.addBedInput)
    .mutation(({ ctx, input }) => addBed(ctx, input)),
  changeBed: allow('bed_pool.configure')
    .input(input.changeBedInput)
    .mutation(({ ctx, input }) => changeBed(ctx, input)),
  archiveBed: allow('bed_pool.configure')
    .input(input.archiveBedInput)
    .mutation(({ ctx, input }) => archiveBed(ctx, input)),
  takeOutOfService: allow('bed_pool.out_of_service')
    .input(input.takeOutOfServiceInput)
    .mutation(({ ctx, input }) => takeOutOfService(ctx, input)),
  reviseOutOfService: allow('bed_pool.out_of_service')
    .input(input.reviseOutOfServiceInput)
    .mutation(({ ctx, input }) => reviseOutOfService(ctx, input)),
  cancelOutOfService: allow('bed_pool.out_of_service')
    .input(input.cancelOutOfServiceInput)
    .mutation(({ ctx, input }) => cancelOutOfService(ctx, input)),
  holdBed: allow('bed_pool.hold')
    .input(input.holdBedInput)
    .mutation(({ ctx, input }) => holdBed(ctx, input)),
  releaseHold: allow('bed_pool.hold')
    .input(input.releaseHoldInput)
    .mutation(({ ctx, input }) => releaseHold(ctx, input)),
  importTemplate: allow('bed_pool.configure')
    .input(input.importTemplateInput)
    .query(({ input }) => importTemplate(input)),
  // A file goes alone and not in a batch with other reads: the preview is sent as a mutation and changes nothing.
  previewImport: allow('bed_pool.configure')
    .input(input.previewImportInput)
    .mutation(({ ctx, input }) => previewImport(ctx, input)),
  applyImport: allow('bed_pool.configure')
    .input(input.applyImportInput)
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
}
