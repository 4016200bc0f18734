import { shareHouseInput } from '@samplass/domain/cooperation/schema'
import { localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { CheckGroup, SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDraft } from '../bed-pool-setup/use-draft.ts'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { Cooperation, List, SharedHouse } from './cooperation-page.tsx'

type ShareFormProps = { list: List; cooperation: Cooperation; house: SharedHouse | null; onClose: () => void }

/** The owner opens a house, to everybody in the cooperation or to those named. */
export function ShareForm({ list, cooperation, house, onClose }: ShareFormProps) {
  const t = useTranslations('cooperation')
  const queries = useQueryClient()
  const share = useMutation(
    useTRPC().cooperation.shareHouse.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const others = cooperation.members.filter((member) => !member.left && !member.mine)
  const named = house && house.users.length < others.length ? house.users.map((user) => user.role) : []
  const form = useDraft(shareHouseInput, {
    cooperationId: cooperation.id,
    houseId: house?.id ?? '',
    organisationRoles: named,
    fromOn: localDateOf(serverNow()) as string,
    toOn: null as string | null,
  })
  return (
    <FormDialog
      title={house ? t('shareOf', { house: house.name }) : t('share')}
      form={form.through([share], (values) => share.mutate(values))}
      onClose={onClose}
    >
      {!house && (
        <SelectField
          label={t('fields.house')}
          placeholder={t('fields.choose')}
          {...form.field('houseId')}
          value={form.draft.houseId}
          onChange={(event) => form.set('houseId', event.target.value)}
          options={list.ownHouses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <CheckGroup
        name="users"
        label={t('fields.users')}
        description={t('fields.usersHint')}
        {...form.field('organisationRoles')}
        options={others.map(({ role, name }) => ({ value: role, label: name }))}
        value={form.draft.organisationRoles}
        onChange={(roles) => form.set('organisationRoles', roles)}
      />
      <DayField
        label={t('fields.fromOn')}
        {...form.field('fromOn')}
        value={form.draft.fromOn}
        onChange={(date) => form.set('fromOn', date)}
      />
    </FormDialog>
  )
}

export function EndShare({
  cooperation,
  house,
  onClose,
}: {
  cooperation: Cooperation
  house: SharedHouse
  onClose: () => void
}) {
  const t = useTranslations('cooperation')
  const words = useTranslations('setup.form')
  const queries = useQueryClient()
  const inWords = useProblemText()
  const end = useMutation(
    useTRPC().cooperation.endHouseShare.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('endShareAsk', { house: house.name })}
      closeLabel={words('close')}
      actions={
        <>
          <Button
            data-color="danger"
            busy={end.isPending}
            onClick={() =>
              end.mutate({ cooperationId: cooperation.id, houseId: house.id, toOn: localDateOf(serverNow()) })
            }
          >
            {t('endShare')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {words('back')}
          </Button>
        </>
      }
    >
      <p>{t('endShareText')}</p>
      {end.error && (
        <Notice tone="danger" live="assertive">
          {inWords(end.error)}
        </Notice>
      )}
    </Dialog>
  )
}
