import * as input from '@samplass/domain/cooperation/schema'
import { allow, router } from '../trpc.ts'
import { addCooperation } from './add-cooperation.ts'
import { changeCooperation } from './change-cooperation.ts'
import { changeMember } from './change-member.ts'
import { endHouseShare } from './end-house-share.ts'
import { list } from './list-cooperations.ts'
import { shareHouse } from './share-house.ts'

export const cooperationRouter = router({
  list: allow('cooperation.read').query(({ ctx }) => list(ctx)),
  addCooperation: allow('cooperation.manage')
    .input(input.addCooperationInput)
    .mutation(({ ctx, input }) => addCooperation(ctx, input)),
  changeCooperation: allow('cooperation.manage')
    .input(input.changeCooperationInput)
    .mutation(({ ctx, input }) => changeCooperation(ctx, input)),
  changeMember: allow('cooperation.manage')
    .input(input.changeMemberInput)
    .mutation(({ ctx, input }) => changeMember(ctx, input)),
  shareHouse: allow('cooperation.share')
    .input(input.shareHouseInput)
    .mutation(({ ctx, input }) => shareHouse(ctx, input)),
  endHouseShare: allow('cooperation.share')
    .input(input.endHouseShareInput)
    .mutation(({ ctx, input }) => endHouseShare(ctx, input)),
})
