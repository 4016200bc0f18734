/** Det som er sagt og gjort i ei sak, på nynorsk. */
export default {
  proposed: '{by} foreslo',
  accepted: '{by} sa ja',
  info_requested: '{by} spurde',
  info_answered: '{by} svarte',
  person_answered: '{answer, select, yes {Personen sa ja} no {Personen sa nei} other {Personen er ikkje spurd}}',
  declined: '{by} sa nei',
  withdrawn: '{by} trekte saka',
  bed_confirmed: '{by} stadfesta plassen',
  admitted: 'Lagd inn',
  discharge_planned: 'Utskriving planlagd',
  discharged: 'Skriven ut',
  closed: 'Avslutta',
  converted_to_acute: 'Vart ei akutt innlegging',
  home_told:
    '{home, select, yes {Har ein heim å reise til} no {Har ikkje ein heim å reise til} other {Heim: ikkje kjent}}',
  task_made:
    '{task, select, joint_meeting {Fellesmøte skal haldast} ask_home {Heim skal spørjast om igjen} joint_housing {Begge finn bustad saman} other {Bustad skal vere avtalt}}',
  task_moved: 'Frist for bustad avtalt flytta',
  task_noted: '{by} om {task, select, joint_meeting {fellesmøtet} joint_housing {bustaden} other {bustad avtalt}}',
  task_meeting_set: '{by} sette tid for fellesmøtet',
  task_done:
    '{by}: {task, select, joint_meeting {fellesmøtet er halde} joint_housing {bustad er funnen} other {bustad er avtalt}}',
  task_not_needed:
    '{by}: {task, select, joint_meeting {fellesmøtet trengst ikkje} joint_housing {bustad trengst ikkje} other {bustadavtale trengst ikkje}}',
  task_fell_away:
    '{task, select, joint_meeting {Fellesmøtet fall bort} ask_home {Spørsmålet om heim er svart på} joint_housing {Bustadoppgåva fall bort} other {Fristen for bustad avtalt fall bort}}',
  task_goes_on:
    '{task, select, ask_home {Kommunen finn ut om det er ein heim} joint_housing {Kommunen går vidare med bustaden} other {Kommunen går vidare med bustad avtalt}}',
  ready_told: '{by} melde utskrivingsklar',
  ready_answered: '{answer, select, takes_over {{by} tek over} other {{by}: ikkje enno}}',
  ready_taken_back: '{by} trekte meldinga om utskrivingsklar',
  offer_released: '{by} sleppte ein plass som var halden',
  bed_lapsed: 'Ingen kom, og plassen er fri igjen',
}
