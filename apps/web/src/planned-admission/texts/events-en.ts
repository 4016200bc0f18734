/** What has been said and done in a case, in English. */
export default {
  proposed: '{by} proposed',
  accepted: '{by} said yes',
  info_requested: '{by} asked',
  info_answered: '{by} answered',
  person_answered:
    '{answer, select, yes {The person said yes} no {The person said no} other {The person was not asked}}',
  declined: '{by} said no',
  withdrawn: '{by} withdrew',
  bed_confirmed: '{by} confirmed the bed',
  admitted: 'Admitted',
  discharge_planned: 'Discharge planned',
  discharged: 'Discharged',
  closed: 'Closed',
  converted_to_acute: 'Became an acute admission',
  home_told: '{home, select, yes {Has a home to go to} no {Has no home to go to} other {Home: not known}}',
  task_made:
    '{task, select, joint_meeting {A joint meeting is due} ask_home {The home is to be asked about again} joint_housing {Both find a home together} other {A home is to be agreed}}',
  task_moved: 'The day for a home agreed was moved',
  task_noted:
    '{by} on {task, select, joint_meeting {the joint meeting} joint_housing {the home} other {the home agreed}}',
  task_meeting_set: '{by} set the time of the joint meeting',
  task_done:
    '{by}: {task, select, joint_meeting {the joint meeting was held} joint_housing {a home is found} other {a home is agreed}}',
  task_not_needed:
    '{by}: {task, select, joint_meeting {the joint meeting is not needed} joint_housing {a home is not needed} other {agreeing a home is not needed}}',
  task_fell_away:
    '{task, select, joint_meeting {The joint meeting fell away} ask_home {The question about a home is answered} joint_housing {Finding a home fell away} other {The day for a home agreed fell away}}',
  task_goes_on:
    '{task, select, ask_home {The municipality finds out whether there is a home} joint_housing {The municipality goes on with the home} other {The municipality goes on with the home agreed}}',
  ready_told: '{by} said ready for discharge',
  ready_answered: '{answer, select, takes_over {{by} takes over} other {{by}: not yet}}',
  ready_taken_back: '{by} took the notice of discharge back',
  offer_released: '{by} let a held bed go',
  bed_lapsed: 'Nobody came, and the bed is free again',
}
