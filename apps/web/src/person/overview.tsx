import { permissionsOf } from '@samplass/domain/access/roles'
import { hiddenByProtection } from '@samplass/domain/person/view'
import { AcutePanel } from '../acute-admission/acute-panel.tsx'
import { EmergencyPanel } from '../emergency/person-panel.tsx'
import { AdmissionsPanel } from '../planned-admission/admissions-panel.tsx'
import { AgreementsPanel } from '../self-admission/agreements-panel.tsx'
import { useMembership } from '../shell/trpc.ts'
import { ConsentsPanel } from './consents-panel.tsx'
import { ContactsPanel } from './contacts-panel.tsx'
import { KnownPanel } from './known-panel.tsx'
import { MeetingsPanel } from './meetings-panel.tsx'
import { MergesPanel } from './merges-panel.tsx'
import { StaysPanel } from './stays-panel.tsx'
import { usePerson } from './use-person.tsx'

/** Where somebody stands with the houses: what is approved and agreed to the left, what has been to the right. */
export function Overview() {
  const can = permissionsOf(useMembership().roles)
  const { person, openedFor } = usePerson().page
  return (
    <div className="sp-two">
      <div className="sp-stack">
        <KnownPanel mayMeet={can.has('person.meet')} />
        <MeetingsPanel mayMeet={can.has('person.meet')} />
        <ConsentsPanel mayDisclose={can.has('stay.disclose')} />
        <MergesPanel mayMerge={can.has('person.merge')} />
      </div>
      <div className="sp-stack">
        <AgreementsPanel personId={person.personId} purpose={openedFor} mayMake={can.has('agreement.make')} />
        <StaysPanel />
        {can.has('admission.negotiate') && person.kind === 'full' && (
          <AdmissionsPanel
            personId={person.personId}
            who={`${person.givenName} ${person.familyName}`}
            mayOpen={can.has('admission.open')}
          />
        )}
        {can.has('admission.open') && person.kind === 'full' && <AcutePanel personId={person.personId} />}
        <ContactsPanel />
        <EmergencyPanel
          personId={person.personId}
          mayTell={can.has('person.break_glass')}
          byPhone={hiddenByProtection[person.protection] === 'person'}
        />
      </div>
    </div>
  )
}
