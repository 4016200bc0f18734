/** Det som er sagt og gjort i en sak, på bokmål. */
export default {
  proposed: '{by} foreslo',
  accepted: '{by} sa ja',
  info_requested: '{by} spurte',
  info_answered: '{by} svarte',
  person_answered: '{answer, select, yes {Personen sa ja} no {Personen sa nei} other {Personen er ikke spurt}}',
  declined: '{by} sa nei',
  withdrawn: '{by} trakk saken',
  bed_confirmed: '{by} bekreftet plassen',
  admitted: 'Innlagt',
  discharge_planned: 'Utskriving planlagt',
  discharged: 'Skrevet ut',
  closed: 'Avsluttet',
  converted_to_acute: 'Ble en akutt innleggelse',
  home_told: '{home, select, yes {Har et hjem å reise til} no {Har ikke et hjem å reise til} other {Hjem: ikke kjent}}',
  task_made:
    '{task, select, joint_meeting {Fellesmøte skal holdes} ask_home {Hjem skal spørres om igjen} joint_housing {Begge finner bolig sammen} other {Bolig skal være avtalt}}',
  task_moved: 'Frist for bolig avtalt flyttet',
  task_noted: '{by} om {task, select, joint_meeting {fellesmøtet} joint_housing {boligen} other {bolig avtalt}}',
  task_meeting_set: '{by} satte tid for fellesmøtet',
  task_done:
    '{by}: {task, select, joint_meeting {fellesmøtet er holdt} joint_housing {bolig er funnet} other {bolig er avtalt}}',
  task_not_needed:
    '{by}: {task, select, joint_meeting {fellesmøtet trengs ikke} joint_housing {bolig trengs ikke} other {boligavtale trengs ikke}}',
  task_fell_away:
    '{task, select, joint_meeting {Fellesmøtet falt bort} ask_home {Spørsmålet om hjem er besvart} joint_housing {Boligoppgaven falt bort} other {Fristen for bolig avtalt falt bort}}',
  task_goes_on:
    '{task, select, ask_home {Kommunen finner ut om det er et hjem} joint_housing {Kommunen går videre med boligen} other {Kommunen går videre med bolig avtalt}}',
  ready_told: '{by} meldte utskrivningsklar',
  ready_answered: '{answer, select, takes_over {{by} tar over} other {{by}: ikke ennå}}',
  ready_taken_back: '{by} trakk meldingen om utskrivningsklar',
  offer_released: '{by} slapp en plass som var holdt',
  bed_lapsed: 'Ingen kom, og plassen er fri igjen',
}
