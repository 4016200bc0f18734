import { type ClosingReason, closingReasons, PRESENT_LEAST } from '@samplass/domain/follow-up/closing'
import { asLocalDate, instantAt } from '@samplass/domain/nights'
import { CheckGroup, SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Enrolment, FollowUpPage } from '../words.ts'

const other = 'other'
/** A meeting that is written down afterwards has a day; the morning is when teams meet. */
const meetingTime = '08:30'

/** The team's decision: why, in which meeting, and how the person comes back. What is missing is said before it is sent. */
export function CloseDialog(props: { enrolment: Enrolment; page: FollowUpPage; onClose: () => void }) {
  const { enrolment, page, onClose } = props
  const t = useTranslations('followUp.person')
  const words = useTranslations('followUp.person.closeForm')
  const trpc = useTRPC()
  const dates = useDates()
  const { enrolmentId, version, teamId, attemptsInVain: days, attemptsBeforeClosing: needed } = enrolment
  const meetings = useQuery(trpc.followUp.listTeamMeetings.queryOptions({ teamId })).data?.meetings ?? []
  const teams = useQuery(trpc.followUp.listTeams.queryOptions()).data?.teams ?? []
  const members = teams.find((team) => team.teamId === teamId)?.members ?? []
  const act = useMutation(trpc.followUp.closeEnrolment.mutationOptions(useFollowUpAct(words('done'), onClose)))
  const tooFew = words('tooFew', { days, needed })
  const form = useDialogForm({
    start: { because: '' as ClosingReason | '', meeting: '', heldOn: '', present: [] as string[], wayBack: '' },
    check: ({ because, meeting, heldOn, present, wayBack }) => {
      const reason = because === '' ? words('becauseMissing') : because === 'not_reached' && days < needed && tooFew
      if (because === 'died') return {}
      return {
        because: reason,
        meeting: meeting === '' && words('meetingMissing'),
        heldOn: meeting === other && !(heldOn && heldOn <= page.today) && words('heldWrong'),
        present: meeting === other && present.length < PRESENT_LEAST && words('presentMissing'),
        wayBack: !wayBack.trim() && words('wayBackMissing'),
      }
    },
    calls: [act],
    send: ({ because, meeting, heldOn, present, wayBack }) => {
      if (because === '') return
      const named = meeting === other ? { heldAt: heldAt(heldOn), present } : { meetingId: meeting }
      const decided = because === 'died' ? null : named
      act.mutate({ enrolmentId, version, because, meeting: decided, wayBack: wayBack.trim() })
    },
  })
  const { because, meeting } = form.typed
  return (
    <FormDialog form={form} title={words('title')} note={words('note')} submit={words('submit')} onClose={onClose}>
      <SelectField
        {...form.text('because')}
        label={words('because')}
        placeholder={words('becauseMissing')}
        options={closingReasons.map((value) => ({ value, label: t(`because.${value}`) }))}
      />
      {because === 'not_reached' && days < needed && <Notice tone="warning" title={tooFew} />}
      {because !== 'died' && (
        <>
          <SelectField
            {...form.text('meeting')}
            label={words('meeting')}
            placeholder={words('meetingPick')}
            options={[
              ...meetings.map(({ meetingId, startedAt, present }) => ({
                value: meetingId,
                label: sentence(words('needsTwo', { when: dates.stamp(startedAt), names: present.join(', ') })),
              })),
              { value: other, label: words('other') },
            ]}
          />
          {meeting === other && (
            <>
              <DayField {...form.value('heldOn')} label={words('held')} max={page.today} />
              <CheckGroup
                {...form.value('present')}
                label={words('present')}
                description={words('presentHint')}
                options={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              />
            </>
          )}
          <TextAreaField
            {...form.text('wayBack')}
            label={words('wayBack')}
            description={words('wayBackHint')}
            maxLength={500}
          />
        </>
      )}
    </FormDialog>
  )
}

function heldAt(day: string): string {
  const morning = instantAt(asLocalDate(day), meetingTime)
  const now = serverNow()
  return (morning > now ? now : morning).toISOString()
}
