-- A row that speaks of another row stands on the same two sides as that row: row security says who writes it, these keys say
-- that it is theirs to write of. Without them any organisation could put its own words into another's history, lists or rules.

alter table pool.unit_kind add unique (id, owner_role);
alter table pool.policy_version add foreign key (unit_kind_id, owner_role) references pool.unit_kind (id, owner_role);
alter table pool.criteria_version add foreign key (unit_kind_id, owner_role) references pool.unit_kind (id, owner_role);

-- An event is written by the house, or by whoever claimed the bed.
alter table pool.stay add unique (id, house_role), add unique (id, owner_role);
alter table pool.stay_event
  add column claimant text generated always as (case when owner_role <> house_role then owner_role end) stored,
  drop constraint stay_event_stay_id_fkey,
  add foreign key (stay_id, house_role) references pool.stay (id, house_role),
  add foreign key (stay_id, claimant) references pool.stay (id, owner_role);
-- Only whoever claimed the bed tells the house for whom.
alter table pool.disclosure
  drop constraint disclosure_stay_id_fkey,
  add foreign key (stay_id, house_role) references pool.stay (id, house_role),
  add foreign key (stay_id, owner_role) references pool.stay (id, owner_role);
-- The nights slept before a move are part of a stay in the same house.
alter table pool.occupancy add foreign key (part_of, house_role) references pool.stay (id, house_role);

alter table pool.place_request add unique (id, house_role, owner_role);
alter table pool.call_back
  drop constraint call_back_request_id_fkey,
  add foreign key (request_id, house_role, owner_role) references pool.place_request (id, house_role, owner_role);
alter table pool.out_of_service_revision
  drop constraint out_of_service_revision_occupancy_id_fkey,
  add foreign key (occupancy_id, house_role, owner_role) references pool.occupancy (id, house_role, owner_role);

-- The house's own.
alter table pool.turnaround
  drop constraint turnaround_bed_id_fkey,
  add check (owner_role = house_role),
  add foreign key (bed_id, house_id) references pool.bed (id, house_id),
  add foreign key (house_id, house_role) references pool.house (id, owner_role);
alter table pool.evaluation
  add check (owner_role = house_role),
  add foreign key (house_id, house_role) references pool.house (id, owner_role);
alter table pool.evaluation_invite
  add check (owner_role = house_role),
  add foreign key (house_id, house_role) references pool.house (id, owner_role);

-- What was agreed at the beginning, told or given out stays as it was: only what goes on can be changed.
revoke update on pool.stay, pool.turnaround, pool.disclosure, pool.evaluation_invite from samplass_member;
grant update (bed_id, responsible_role, depart_on, arrived_at, intake_at, home_from, home_until, ended_at, outcome, follow_up_agreed,
  cancelled_at, no_show_at, lapsed_at, version) on pool.stay to samplass_member;
grant update (ready_at, ready_by_name) on pool.turnaround to samplass_member;
grant update (ended_at) on pool.disclosure to samplass_member;
grant update (used_on) on pool.evaluation_invite to samplass_member;
