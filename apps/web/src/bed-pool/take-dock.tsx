import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { Door } from '@samplass/ui/icon'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import type { Offer, Place } from './words.ts'

type Given = {
  offer: Offer | null
  place: Place | null
  arriveOn: string
  busy: boolean
  whyNot: string | null
  onWait: () => void
}

/** The one action, with what it does to whom and until when. */
export function TakeDock({ offer, place, arriveOn, busy, whyNot, onWait }: Given) {
  const t = useTranslations('bedPool.take')
  const dates = useDates()
  const title = offer && t('dock.title', { bed: offer.bedName, house: offer.houseName, night: dates.night(arriveOn) })
  const note =
    offer &&
    place &&
    t('dock.note', {
      departOn: dates.short(place.departOn),
      departAt: dates.clock(place.departAt),
      lapsesAt: dates.moment(place.lapsesAt, serverNow()),
    })
  return (
    <Dock title={title ?? t('dock.noBed')} note={note}>
      <Button variant="tertiary" onClick={onWait}>
        {t('dock.wait')}
      </Button>
      <Button size="lg" type="submit" busy={busy} whyNot={whyNot}>
        <Door />
        {t('dock.take')} <kbd className="sp-hide-phone">Enter</kbd>
      </Button>
    </Dock>
  )
}
