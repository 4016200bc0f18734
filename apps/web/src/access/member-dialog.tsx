import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { type MemberFields, MemberForm } from './member-form.tsx'
import { oneTimePassword } from './one-time.ts'

type Listed = Outputs['access']['listMembers']
export type Member = Listed['members'][number]
type MemberDialogProps = {
  /** `null`: somebody new. */
  member: Member | null
  listed: Listed
  onClose: () => void
  onEnd: () => void
  onOneTime: (given: { name: string; password: string; invited: boolean }) => void
}

type Grant = Pick<MemberFields, 'roles' | 'wholeOrganisation' | 'houseIds'>

const isSame = (member: Member, { roles, wholeOrganisation, houseIds }: Grant): boolean =>
  alike(member.roles, roles) &&
  member.whole === wholeOrganisation &&
  (wholeOrganisation || alike(member.houseIds, houseIds))

const alike = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** Gives access, or changes what somebody has. */
export function MemberDialog({ member, listed, onClose, onEnd, onOneTime }: MemberDialogProps) {
  const t = useTranslations('access.members')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useProblemText()
  const form = useId()
  const onSettled = () => queries.invalidateQueries({ queryKey: trpc.access.listMembers.queryKey() })
  const add = useMutation(trpc.access.addMember.mutationOptions({ onSettled }))
  const change = useMutation(trpc.access.changeMember.mutationOptions({ onSettled }))
  const reset = useMutation(trpc.access.resetPassword.mutationOptions({ onSettled }))
  const failure = add.error ?? change.error ?? reset.error

  const resetFor = ({ membershipId, name }: Member) => {
    const password = oneTimePassword()
    reset.mutate(
      { membershipId, oneTimePassword: password },
      { onSuccess: () => onOneTime({ name, password, invited: false }) },
    )
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      closeLabel={t('close')}
      title={member ? t('changeTitle', { name: member.name }) : t('addTitle')}
      actions={
        <>
          <Button type="submit" form={form} busy={add.isPending || change.isPending}>
            {member ? t('save') : t('add')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
          {member && (
            <>
              <Button
                variant="tertiary"
                busy={reset.isPending}
                whyNot={member.elsewhere ? t('resetElsewhere', { name: member.name }) : null}
                onClick={() => resetFor(member)}
              >
                {t('reset')}
              </Button>
              <Button variant="tertiary" data-color="danger" onClick={onEnd}>
                {t('end')}
              </Button>
            </>
          )}
        </>
      }
    >
      <MemberForm
        id={form}
        known={member !== null}
        roles={listed.roles}
        houses={listed.houses}
        problem={failure ? words(failure) : null}
        fields={{
          email: member?.email ?? '',
          name: member?.name ?? '',
          roles: member?.roles ?? [],
          wholeOrganisation: member?.whole ?? true,
          houseIds: member?.houseIds ?? [],
        }}
        onSave={({ email, name, ...grant }) => {
          if (member) {
            const { membershipId } = member
            if (isSame(member, grant)) {
              toast.show({ text: t('unchanged', { name: member.name }) })
              return onClose()
            }
            return change.mutate(
              { membershipId, ...grant },
              {
                onSuccess: () => {
                  toast.show({ text: t('changed', { name: member.name }) })
                  onClose()
                },
              },
            )
          }
          const password = oneTimePassword()
          add.mutate(
            { email, name, oneTimePassword: password, ...grant },
            {
              onSuccess: (made) => {
                onClose()
                onOneTime({ name: made.name, password, invited: true })
              },
            },
          )
        }}
      />
    </Dialog>
  )
}
