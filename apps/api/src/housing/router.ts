import * as input from '@samplass/domain/housing/schema'
import { allow, router } from '../trpc.ts'
import { addDwelling } from './add-dwelling.ts'
import { addLandlord } from './add-landlord.ts'
import { addPicture } from './add-picture.ts'
import { applyImport } from './apply-import.ts'
import { archiveDwelling } from './archive-dwelling.ts'
import { changeBuilding } from './change-building.ts'
import { changeClosure } from './change-closure.ts'
import { changeDwelling } from './change-dwelling.ts'
import { changeLandlord } from './change-landlord.ts'
import { closeDwelling } from './close-dwelling.ts'
import { exportStock } from './export-stock.ts'
import { getDwelling } from './get-dwelling.ts'
import { getHousingSettings } from './get-housing-settings.ts'
import { getPicture } from './get-picture.ts'
import { importTemplate } from './import-template.ts'
import { listDwellings } from './list-dwellings.ts'
import { listImports } from './list-imports.ts'
import { listLandlords } from './list-landlords.ts'
import { listOffers } from './list-offers.ts'
import { listVacancies } from './list-vacancies.ts'
import { offerOut } from './offer-out.ts'
import { previewImport } from './preview-import.ts'
import { removePicture } from './remove-picture.ts'
import { setHousingSettings } from './set-housing-settings.ts'
import { takeBackOffer } from './take-back-offer.ts'
import { undoImport } from './undo-import.ts'

/** The dwelling stock: what there is, what is empty and why, and the files it comes in and goes out by. No person anywhere. */
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
  closeDwelling: allow('housing.manage')
    .input(input.closeDwellingInput)
    .mutation(({ ctx, input }) => closeDwelling(ctx, input)),
  changeClosure: allow('housing.manage')
    .input(input.changeClosureInput)
    .mutation(({ ctx, input }) => changeClosure(ctx, input)),
  addPicture: allow('housing.manage')
    .input(input.addPictureInput)
    .mutation(({ ctx, input }) => addPicture(ctx, input)),
  getPicture: allow('housing.read')
    .input(input.getPictureInput)
    .query(({ ctx, input }) => getPicture(ctx, input)),
  removePicture: allow('housing.manage')
    .input(input.removePictureInput)
    .mutation(({ ctx, input }) => removePicture(ctx, input)),
  changeBuilding: allow('housing.manage')
    .input(input.changeBuildingInput)
    .mutation(({ ctx, input }) => changeBuilding(ctx, input)),
  listLandlords: allow('housing.read').query(({ ctx }) => listLandlords(ctx)),
  addLandlord: allow('housing.manage')
    .input(input.addLandlordInput)
    .mutation(({ ctx, input }) => addLandlord(ctx, input)),
  changeLandlord: allow('housing.manage')
    .input(input.changeLandlordInput)
    .mutation(({ ctx, input }) => changeLandlord(ctx, input)),
  listVacancies: allow('housing.read').query(({ ctx }) => listVacancies(ctx)),
  getHousingSettings: allow('housing.read').query(({ ctx }) => getHousingSettings(ctx)),
  setHousingSettings: allow('housing.manage')
    .input(input.setHousingSettingsInput)
    .mutation(({ ctx, input }) => setHousingSettings(ctx, input)),
  listOffers: allow('housing.read').query(({ ctx }) => listOffers(ctx)),
  offerOut: allow('housing.manage')
    .input(input.offerOutInput)
    .mutation(({ ctx, input }) => offerOut(ctx, input)),
  takeBackOffer: allow('housing.manage')
    .input(input.takeBackOfferInput)
    .mutation(({ ctx, input }) => takeBackOffer(ctx, input)),
  importTemplate: allow('housing.manage')
    .input(input.stockTemplateInput)
    .query(({ input }) => importTemplate(input)),
  exportStock: allow('housing.manage')
    .input(input.exportStockInput)
    .query(({ ctx, input }) => exportStock(ctx, input)),
  // A file goes alone and not in a batch with other reads: the preview is sent as a mutation and changes nothing.
  previewImport: allow('housing.manage')
    .input(input.previewStockImportInput)
    .mutation(({ ctx, input }) => previewImport(ctx, input)),
  applyImport: allow('housing.manage')
    .input(input.applyStockImportInput)
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
  listImports: allow('housing.manage').query(({ ctx }) => listImports(ctx)),
  undoImport: allow('housing.manage')
    .input(input.undoStockImportInput)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
})
