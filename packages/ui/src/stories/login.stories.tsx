import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '../button.tsx'
import { TextField } from '../form-field.tsx'
import { Lock } from '../icon.tsx'
import { LoginCard } from '../login-card.tsx'
import { Notice } from '../notice.tsx'

export default { title: 'Screens/Logg inn', parameters: { whole: true } } satisfies Meta

export const Default: StoryObj = {
  render: () => (
    <LoginCard
      brand="Samplass"
      line="Et lys i vinduet, og noen som vet hvor det er plass."
      title="Logg inn"
      foot={
        <>
          <a href="#t">Tilgjengelighet</a>
          <a href="#p">Personvern</a>
          <a href="#nn" lang="nn">
            Nynorsk
          </a>
          <a href="#en" lang="en">
            English
          </a>
        </>
      }
    >
      <form className="sp-stack">
        <TextField
          label="E-post på jobb"
          type="email"
          autoComplete="username"
          defaultValue="ingrid.solvang@sarpsborg.example"
        />
        <TextField
          label="Passord"
          type="password"
          autoComplete="current-password"
          error="Passordet stemmer ikke. Prøv igjen, eller lag et nytt."
        />
        <Button size="lg" type="submit" className="sp-btn--wide">
          Logg inn
        </Button>
      </form>
      <p className="sp-small">
        <a href="#glemt">Lag nytt passord</a>
      </p>
      <Notice tone="neutral" icon={Lock} title="Delt maskin?">
        Skjermen låser seg etter 5 minutter. Du fortsetter der du slapp.
      </Notice>
    </LoginCard>
  ),
}
