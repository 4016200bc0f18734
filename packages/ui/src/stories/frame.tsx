import type { ReactNode } from 'react'
import { AppShell, type ShellPlace } from '../app-shell.tsx'
import {
  Bed,
  BedFilled,
  BellNew,
  Door,
  DoorFilled,
  Headset,
  Key,
  Moon,
  MoonFilled,
  More,
  PersonCircle,
  Switch,
} from '../icon.tsx'
import { Menu } from '../menu.tsx'

const places: ShellPlace[] = [
  { id: 'natt', label: 'Natt', href: '#natt', icon: Moon, iconCurrent: MoonFilled, count: 4, countWord: 'venter' },
  { id: 'tavle', label: 'Tavle', href: '#tavle', icon: Bed, iconCurrent: BedFilled },
  { id: 'ta-imot', label: 'Ta imot', href: '#ta-imot', icon: Door, iconCurrent: DoorFilled },
  { id: 'venteliste', label: 'Venteliste', href: '#venteliste', icon: Headset, count: 2, countWord: 'venter' },
  { id: 'hus', label: 'Hus', href: '#hus', icon: Key },
  { id: 'mer', label: 'Mer', href: '#mer', icon: More },
]
const nothing = () => {}

/** The shell as the stories show it. */
export function StoryShell({
  at,
  live,
  children,
  tight,
}: {
  at: string
  live?: { text: string; off?: boolean }
  children: ReactNode
  tight?: boolean
}) {
  return (
    <AppShell
      brand={{ name: 'Samplass', href: '#natt' }}
      places={places.map((place) => ({ ...place, current: place.id === at }))}
      railLabel="Hovedmeny"
      skipLabel="Til innholdet"
      screen={at}
      tight={tight}
      live={live ?? { text: 'Oppdatert nå' }}
      find={{ label: 'Søk eller gå til …', keys: 'Ctrl K', onOpen: nothing }}
      scheme={{ label: 'Mørke farger', dark: false, onToggle: nothing }}
      organisation={
        <Menu
          label="Bytt virksomhet"
          trigger={
            <>
              <span>
                <small>Fyrlykta</small>
                <span className="sp-hide-phone">Sarpsborg kommune</span>
              </span>
              <Switch />
              <span className="sp-sr">, bytt virksomhet</span>
            </>
          }
          items={[
            { id: 'a', label: 'Sarpsborg kommune', note: 'Fyrlykta', checked: true, onPick: nothing },
            { id: 'b', label: 'Fredrikstad kommune', note: 'Brygga', checked: false, onPick: nothing },
          ]}
        />
      }
      end={
        <>
          <button className="sp-top__btn sp-top__btn--bare" type="button">
            <BellNew />
            <span className="sp-sr">Varsler, 3 nye</span>
          </button>
          <Menu
            label="Brukermeny"
            align="end"
            triggerClass="sp-top__btn sp-top__btn--bare"
            trigger={
              <>
                <PersonCircle />
                <span className="sp-hide-phone">
                  <small>Nattevakt</small>Ingrid Solvang
                </span>
                <span className="sp-sr">, brukermeny</span>
              </>
            }
            items={[
              { id: 'p', label: 'Min profil', onPick: nothing },
              { id: 'nn', label: 'Nynorsk', lang: 'nn', onPick: nothing },
              { id: 'ut', label: 'Logg ut', startsGroup: true, onPick: nothing },
            ]}
          />
        </>
      }
    >
      {children}
    </AppShell>
  )
}
