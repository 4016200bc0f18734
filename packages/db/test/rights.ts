/**
 * What each role can do to rows of Sarpsborg's (m_3105), table by table: look, add, change, remove.
 * `+` reaches them, `0` is let in and reaches none of them, `-` is refused. A table that is not listed here fails the test: who
 * may do what to it is decided first. Sarpsborg itself, Halden (the other reader of the row), Asker (no part in it), a specialist
 * service, the login role before it has become anybody, and the two roles that belong to no organisation.
 */
export const roles = {
  owner: 'm_3105',
  member: 'm_3101',
  stranger: 'm_3203',
  specialist: 'h_dps_fjordbyen',
  nobody: 'samplass_app',
  access: 'samplass_access',
  relay: 'samplass_relay',
}

export const rights = `
platform.account                 ---- ---- ---- ---- ---- +++- ----
platform.calendar_feed           +++- 0-0- 0-0- 0-0- ---- +--- ----
platform.contact_card            +++- +-0- +-0- +-0- ---- +--- ----
platform.cooperation             +++- +-0- 0-0- 0-0- ---- ---- ----
platform.cooperation_member      +++- +-0- 0-0- 0-0- ---- ---- ----
platform.invitation              +++- 0-0- 0-0- 0-0- ---- +--+ ----
platform.login_attempt           ---- ---- ---- ---- ---- ++++ ----
platform.membership              +++- 0-0- 0-0- 0-0- ---- +--- ----
platform.municipality            +--- +--- +--- +--- ---- ---- ----
platform.notice_wish             +++- 0-0- 0-0- 0-0- ---- ---- ----
platform.organisation            +--- +--- +--- +--- ---- +--- ----
platform.session                 ---- ---- ---- ---- ---- ++++ ----
pool.admission                   +++- +-+- 0-0- 0-0- ---- ---- +---
pool.admission_event             ++-- +-0- 0-0- 0-0- ---- ---- ----
pool.admission_key               +++- 0-0- 0-0- 0-0- ---- ---- ----
pool.admission_window            +++- +-0- 0-0- 0-0- ---- ---- +---
pool.audit_entry                 ++-- 0--- 0--- 0--- ---- ---- ----
pool.bed                         +++- +-0- 0-0- 0-0- ---- ---- ----
pool.call_back                   ++-- +--- 0--- 0--- ---- ---- ----
pool.consultation                +++- +-+- 0-0- 0-0- ---- ---- ----
pool.consultation_question       +++- +-+- 0-0- 0-0- ---- ---- ----
pool.consultation_thread         ++-- +--- 0--- 0--- ---- ---- ----
pool.criteria_version            ++-- +--- 0--- 0--- ---- ---- ----
pool.disclosure                  ++-- 0-0- 0-0- 0-0- ---- ---- ----
pool.dwelling_offer              +++- +-0- 0-0- 0-0- ---- ---- ----
pool.evaluation                  ++-- +--- 0--- 0--- ---- ---- ----
pool.evaluation_invite           +++- +-0- 0-0- 0-0- ---- ---- ----
pool.hold                        ++-- 0--- 0--- 0--- ---- ---- ----
pool.house                       +++- +-0- 0-0- 0-0- ---- ---- +---
pool.house_access                +++- +-0- 0-0- 0-0- ---- ---- ----
pool.idempotency                 ++-0 0--0 0--0 0--0 ---- ---- ----
pool.joint_task                  +++- +-+- 0-0- 0-0- ---- ---- ----
pool.municipality                +--- +--- +--- +--- ---- ---- ----
pool.notice                      +++- 0-0- 0-0- 0-0- ---- ---- ----
pool.notice_mail                 +++- 0-0- 0-0- 0-0- ---- ---- ----
pool.notice_reader               +++- 0-0- 0-0- 0-0- ---- ---- ----
pool.occupancy                   +++- +-0- 0-0- 0-0- ---- ---- ----
pool.out_of_service_revision     ++-- +--- 0--- 0--- ---- ---- ----
pool.outbox                      -+-- ---- ---- ---- ---- ---- +-++
pool.outcome_figure              +++- +-0- 0-0- 0-0- ---- ---- ----
pool.place_request               +++- +-0- 0-0- 0-0- ---- ---- ----
pool.plan_answer                 0--- 0--- 0--- 0--- ---- ---- ----
pool.policy_version              ++-- +--- 0--- 0--- ---- ---- ----
pool.proposal                    ++-- +-0- 0-0- 0-0- ---- ---- ----
pool.proposal_offer              ++-- +-0- 0-0- 0-0- ---- ---- ----
pool.ready_answer                ++-- +--- 0--- 0--- ---- ---- ----
pool.ready_notice                +++- +-0- 0-0- 0-0- ---- ---- ----
pool.shared_look                 ++-- 0--- 0--- 0--- ---- ---- ----
pool.shared_part                 +++- +-0- 0-0- 0-0- ---- ---- ----
pool.stay                        +++- +-0- 0-0- 0-0- ---- ---- ----
pool.stay_event                  ++-- +--- 0--- 0--- ---- ---- ----
pool.turnaround                  +++- +-0- 0-0- 0-0- ---- ---- ----
pool.unit_kind                   +++- +-0- 0-0- 0-0- ---- ---- ----
m_3105.access_log                ++-- ---- ---- ---- ---- ---- ----
m_3105.access_review             ++-- ---- ---- ---- ---- ---- ----
m_3105.acute_admission           +++- ---- ---- ---- ---- ---- ----
m_3105.agreement                 +++- ---- ---- ---- ---- ---- ----
m_3105.agreement_event           ++-- ---- ---- ---- ---- ---- ----
m_3105.agreement_use             ++-- ---- ---- ---- ---- ---- ----
m_3105.allocation                +++- ---- ---- ---- ---- ---- ----
m_3105.avoid_neighbour           +++- ---- ---- ---- ---- ---- ----
m_3105.board_card                +++- ---- ---- ---- ---- ---- ----
m_3105.board_entry               ++-- ---- ---- ---- ---- ---- ----
m_3105.board_meeting             +++- ---- ---- ---- ---- ---- ----
m_3105.board_present             +++- ---- ---- ---- ---- ---- ----
m_3105.board_suggestion_seen     ++-- ---- ---- ---- ---- ---- ----
m_3105.building                  +++- ---- ---- ---- ---- ---- ----
m_3105.child_dependant           ++++ ---- ---- ---- ---- ---- ----
m_3105.consent                   +++- ---- ---- ---- ---- ---- ----
m_3105.consent_declined          ++-- ---- ---- ---- ---- ---- ----
m_3105.consent_version           ++-- ---- ---- ---- ---- ---- ----
m_3105.contact                   +++- ---- ---- ---- ---- ---- ----
m_3105.coordinator               +++- ---- ---- ---- ---- ---- ----
m_3105.crisis_plan               +++- ---- ---- ---- ---- ---- ----
m_3105.dwelling                  ++++ ---- ---- ---- ---- ---- ----
m_3105.dwelling_closure          +++- ---- ---- ---- ---- ---- ----
m_3105.dwelling_event            ++-- ---- ---- ---- ---- ---- ----
m_3105.dwelling_picture          ++-+ ---- ---- ---- ---- ---- ----
m_3105.eligibility_meeting       +++- ---- ---- ---- ---- ---- ----
m_3105.emergency_disclosure      +++- ---- ---- ---- ---- ---- ----
m_3105.enrolment                 +++- ---- ---- ---- ---- ---- ----
m_3105.enrolment_event           ++-- ---- ---- ---- ---- ---- ----
m_3105.fidelity_answer           ++-- ---- ---- ---- ---- ---- ----
m_3105.fidelity_form             +++- ---- ---- ---- ---- ---- ----
m_3105.fidelity_form_item        ++-- ---- ---- ---- ---- ---- ----
m_3105.fidelity_round            ++-- ---- ---- ---- ---- ---- ----
m_3105.follow_up_contact         +++- ---- ---- ---- ---- ---- ----
m_3105.follow_up_goal            +++- ---- ---- ---- ---- ---- ----
m_3105.frozen_figure             ++-- ---- ---- ---- ---- ---- ----
m_3105.guarantee                 +++- ---- ---- ---- ---- ---- ----
m_3105.guarantee_claim           +++- ---- ---- ---- ---- ---- ----
m_3105.homelessness_pattern      ++++ ---- ---- ---- ---- ---- ----
m_3105.housing_decision          +++- ---- ---- ---- ---- ---- ----
m_3105.housing_need              +++- ---- ---- ---- ---- ---- ----
m_3105.housing_setting           +-+- ---- ---- ---- ---- ---- ----
m_3105.housing_wish              ++-- ---- ---- ---- ---- ---- ----
m_3105.individual_plan           +++- ---- ---- ---- ---- ---- ----
m_3105.known_user                +++- ---- ---- ---- ---- ---- ----
m_3105.landlord                  +++- ---- ---- ---- ---- ---- ----
m_3105.landlord_assurance        +++- ---- ---- ---- ---- ---- ----
m_3105.landlord_call             +++- ---- ---- ---- ---- ---- ----
m_3105.living_situation          ++++ ---- ---- ---- ---- ---- ----
m_3105.next_of_kin               ++++ ---- ---- ---- ---- ---- ----
m_3105.objection                 +++- ---- ---- ---- ---- ---- ----
m_3105.onward_referral           +++- ---- ---- ---- ---- ---- ----
m_3105.person                    +++- ---- ---- ---- ---- ---- ----
m_3105.person_admission          +++- ---- ---- ---- ---- ---- ----
m_3105.person_merge              +--- ---- ---- ---- ---- ---- ----
m_3105.person_merge_row          +--- ---- ---- ---- ---- ---- ----
m_3105.person_request            +++- ---- ---- ---- ---- ---- ----
m_3105.person_stay               +++- ---- ---- ---- ---- ---- ----
m_3105.plan_setting              +-+- ---- ---- ---- ---- ---- ----
m_3105.plan_wish                 ++-- ---- ---- ---- ---- ---- ----
m_3105.recommendation_answer     ++-- ---- ---- ---- ---- ---- ----
m_3105.remapping                 ++-- ---- ---- ---- ---- ---- ----
m_3105.shared_text               ++-- ---- ---- ---- ---- ---- ----
m_3105.stay_journal              ++-- ---- ---- ---- ---- ---- ----
m_3105.stock_import              +++- ---- ---- ---- ---- ---- ----
m_3105.stock_import_change       ++-- ---- ---- ---- ---- ---- ----
m_3105.subject                   ++-- ---- ---- ---- ---- ---- ----
m_3105.task_carried_on           ++-- ---- ---- ---- ---- ---- ----
m_3105.team                      +++- ---- ---- ---- ---- ---- ----
m_3105.team_member               +++- ---- ---- ---- ---- ---- ----
m_3105.tenancy                   +++- ---- ---- ---- ---- ---- ----
m_3105.tenancy_absence           +++- ---- ---- ---- ---- ---- ----
m_3105.tenancy_event             ++-- ---- ---- ---- ---- ---- ----
m_3105.tenancy_notice            +++- ---- ---- ---- ---- ---- ----
m_3105.tenancy_risk              +++- ---- ---- ---- ---- ---- ----
m_3105.tenancy_skill             +++- ---- ---- ---- ---- ---- ----
`

/** Who has a bed, where they come from, and what would tell either. */
export const closed = [
  'platform.calendar_feed.token_hash',
  'platform.invitation.code_hash',
  'pool.admission_key.person_key',
  'pool.occupancy.access',
  'pool.occupancy.admission_id',
  'pool.occupancy.owner_role',
  'pool.occupancy.person_key',
  'pool.occupancy.rest_over_on',
  'pool.place_request.owner_role',
  'pool.place_request.person_key',
  'pool.shared_part.stay_ids',
]
