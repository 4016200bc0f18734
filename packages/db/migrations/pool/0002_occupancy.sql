-- Who or what has a bed, night by night. One table for stays, holds and out-of-service periods, so that one exclusion
-- constraint keeps two of them from the same bed, and a second keeps one person from two beds.
-- Nobody can select person_key or owner_role: other members see that a bed is taken, never by whom, and not where they come from.
-- What it is stands in a row of the same id that only the two sides read: pool.stay, pool.hold, pool.out_of_service_revision.

create table pool.occupancy (
  id uuid primary key,
  bed_id uuid not null,
  unit_kind_id uuid not null,
  house_id uuid not null,
  house_role text not null,
  owner_role text not null,
  -- the time for which the owner may use the house, as it stands in house_access
  access daterange not null,
  kind text not null check (kind in ('stay', 'hold', 'out_of_service')),
  from_on date not null,
  to_on date not null,
  during daterange generated always as (daterange(from_on, to_on, '[)')) stored,
  -- false once cancelled, lapsed, released, or not come: the nights are free again
  live boolean not null default true,
  -- true from arrival to departure: the person is in the house, whatever the dates say
  present boolean not null default false,
  lapses_at timestamptz,
  person_key bytea,
  claimed_on date not null,
  arrive_within_days integer,
  reservable boolean not null,
  -- a hold names the version of the rules that allows it
  policy_version integer,
  rest_over_on date,
  overridden boolean not null default false,
  readable_by text[] not null,
  created_at timestamptz not null,
  version integer not null default 1,
  -- a stay that ends on the day it began took no night
  constraint occupancy_night check (to_on > from_on or (to_on = from_on and kind = 'stay' and not present)),
  -- nobody knows until when: a bed out of service, and nobody's stay or hold
  constraint occupancy_unknown_end check (kind = 'out_of_service' or isfinite(to_on)),
  constraint occupancy_person check (kind <> 'stay' or person_key is not null),
  constraint occupancy_present check (not present or (kind = 'stay' and live)),
  constraint occupancy_hold check (kind <> 'hold' or (reservable and lapses_at is not null and policy_version is not null)),
  constraint occupancy_hold_rules foreign key (unit_kind_id, policy_version, reservable)
    references pool.policy_version (unit_kind_id, version, reservable),
  constraint occupancy_out_of_service check (kind <> 'out_of_service' or owner_role = house_role),
  constraint occupancy_arrival_window check (kind <> 'stay' or arrive_within_days is null
    or (from_on >= claimed_on - 1 and from_on <= claimed_on + arrive_within_days)),
  constraint occupancy_rest check (kind <> 'stay' or overridden or rest_over_on is null or from_on >= rest_over_on),
  foreign key (bed_id, unit_kind_id, house_id) references pool.bed (id, unit_kind_id, house_id),
  foreign key (house_id, house_role) references pool.house (id, owner_role),
  constraint occupancy_readers foreign key (house_id, readable_by) references pool.house (id, readable_by) on update cascade,
  -- when the access is ended, what was claimed before goes on: that it may begin within it is asked of a new row only
  constraint occupancy_access foreign key (house_id, owner_role, access)
    references pool.house_access (house_id, organisation_role, during) on update cascade,
  unique (id, house_role, owner_role),
  constraint one_bed_one_stay exclude using gist (during with &&, bed_id with =) where (live),
  constraint one_person_one_bed exclude using gist (person_key with =, during with &&) where (live and person_key is not null)
);
create unique index one_present_per_bed on pool.occupancy (bed_id) where present;
create unique index one_present_per_person on pool.occupancy (person_key) where present;
create index occupancy_house on pool.occupancy (house_id, from_on);
create index occupancy_lapsing on pool.occupancy (lapses_at) where live and lapses_at is not null;

-- Why a bed is kept is between the house and who keeps it.
create table pool.hold (
  id uuid primary key,
  house_role text not null,
  owner_role text not null,
  reason text not null check (reason in ('viewing', 'negotiation', 'move', 'other')),
  foreign key (id, house_role, owner_role) references pool.occupancy (id, house_role, owner_role)
);

-- The municipalities there are, by the name of the role that each has or would have: those that can be asked to pay.
create table pool.municipality (
  role_name text primary key check (role_name ~ '^m_[0-9]{4}$')
);

create table pool.stay (
  id uuid primary key,
  house_id uuid not null,
  bed_id uuid not null,
  house_role text not null,
  owner_role text not null,
  -- the municipality that pays; null while nobody knows
  responsible_role text references pool.municipality (role_name),
  reference text not null,
  unit_kind_id uuid not null,
  policy_version integer not null,
  criteria_version integer not null,
  channel text not null check (channel in ('phone', 'walk_in', 'on_behalf', 'import')),
  first_arrive_on date not null,
  first_depart_on date not null,
  depart_on date not null,
  claimed_at timestamptz not null,
  arrived_at timestamptz,
  intake_at timestamptz,
  home_from date,
  home_until date,
  ended_at timestamptz,
  outcome text check (outcome in ('home', 'home_more_follow_up', 'planned_admission', 'acute_admission', 'other_house',
    'own_wish', 'asked_to_leave', 'unknown')),
  follow_up_agreed boolean,
  cancelled_at timestamptz,
  no_show_at timestamptz,
  lapsed_at timestamptz,
  readable_by text[] not null,
  version integer not null default 1,
  unique (house_id, reference),
  constraint stay_one_end check (num_nonnulls(ended_at, cancelled_at, no_show_at, lapsed_at) <= 1),
  constraint stay_ended check ((ended_at is null) = (outcome is null)),
  constraint stay_end_after_arrival check (ended_at is null or (arrived_at is not null and ended_at >= arrived_at)),
  constraint stay_not_come check (num_nonnulls(cancelled_at, no_show_at, lapsed_at) = 0 or arrived_at is null),
  constraint stay_home check ((home_from is null) = (home_until is null) and (home_from is null or home_until > home_from)),
  -- who pays learns no more than a running number
  constraint stay_readers check (readable_by <@ array[house_role, owner_role]
    and house_role = any (readable_by) and owner_role = any (readable_by)),
  unique (id, readable_by),
  foreign key (id, house_role, owner_role) references pool.occupancy (id, house_role, owner_role),
  foreign key (bed_id, house_id) references pool.bed (id, house_id),
  foreign key (unit_kind_id, policy_version) references pool.policy_version (unit_kind_id, version),
  foreign key (unit_kind_id, criteria_version) references pool.criteria_version (unit_kind_id, version)
);
create index stay_house on pool.stay (house_id, first_arrive_on);
create index stay_responsible on pool.stay (responsible_role);

create table pool.stay_event (
  id uuid primary key,
  stay_id uuid not null references pool.stay (id),
  house_role text not null,
  owner_role text not null,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  facts jsonb not null default '{}',
  readable_by text[] not null,
  constraint stay_event_readers foreign key (stay_id, readable_by) references pool.stay (id, readable_by)
);
create index stay_event_stay on pool.stay_event (stay_id, occurred_at);

create table pool.out_of_service_revision (
  id uuid primary key,
  occupancy_id uuid not null references pool.occupancy (id),
  revision integer not null check (revision > 0),
  house_role text not null,
  owner_role text not null,
  reason text not null check (reason in ('cleaning', 'maintenance', 'damage', 'pest', 'staff_shortage', 'cooling_off',
    'single_occupancy', 'belongings_left')),
  from_on date not null,
  to_on date not null,
  cost_centre text,
  cancelled boolean not null default false,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  readable_by text[] not null check (readable_by <@ array[house_role]),
  unique (occupancy_id, revision)
);

create table pool.turnaround (
  id uuid primary key,
  bed_id uuid not null references pool.bed (id),
  house_id uuid not null,
  house_role text not null,
  owner_role text not null,
  started_at timestamptz not null,
  due_at timestamptz not null check (due_at >= started_at),
  ready_at timestamptz,
  ready_by_name text,
  readable_by text[] not null,
  constraint turnaround_readers foreign key (house_id, readable_by) references pool.house (id, readable_by) on update cascade
);
create index turnaround_open on pool.turnaround (bed_id, due_at) where ready_at is null;

-- What the home municipality tells the house about a person it has claimed for, one row per category.
create table pool.disclosure (
  id uuid primary key,
  stay_id uuid not null references pool.stay (id),
  house_role text not null,
  owner_role text not null,
  category text not null check (category in ('identity', 'contact', 'arrival_needs')),
  content jsonb not null,
  basis text not null check (basis in ('consent', 'law', 'emergency')),
  basis_note text not null check (length(basis_note) > 0),
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  ended_at timestamptz,
  readable_until timestamptz not null,
  constraint disclosure_emergency check (basis <> 'emergency' or readable_until <= made_at + interval '24 hours')
);
create index disclosure_stay on pool.disclosure (stay_id);
-- What is told anew ends what was told before of the same.
create unique index disclosure_once on pool.disclosure (stay_id, category) where ended_at is null;

create table pool.place_request (
  id uuid primary key,
  house_id uuid not null,
  unit_kind_id uuid not null,
  house_role text not null,
  owner_role text not null,
  -- asked for by the house's own municipality: what the order of a waiting list may go by, and all that others learn
  of_house boolean not null generated always as (owner_role = house_role) stored,
  asked_at timestamptz not null,
  wanted_on date not null,
  nights integer not null check (nights between 1 and 366),
  needs text[] not null default '{}',
  person_key bytea not null,
  call_back_at timestamptz,
  withdrawn_at timestamptz,
  unreachable_at timestamptz,
  lapsed_at timestamptz,
  claimed_at timestamptz,
  readable_by text[] not null,
  version integer not null default 1,
  constraint place_request_readers foreign key (house_id, readable_by) references pool.house (id, readable_by) on update cascade,
  constraint place_request_one_end check (num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) <= 1),
  foreign key (unit_kind_id, house_id) references pool.unit_kind (id, house_id),
  foreign key (house_id, house_role) references pool.house (id, owner_role),
  foreign key (house_id, owner_role) references pool.house_access (house_id, organisation_role)
);
create unique index place_request_once on pool.place_request (unit_kind_id, person_key)
  where withdrawn_at is null and unreachable_at is null and lapsed_at is null and claimed_at is null;
create index place_request_waiting on pool.place_request (house_id, asked_at);

create table pool.call_back (
  id uuid primary key,
  request_id uuid not null references pool.place_request (id),
  house_role text not null,
  owner_role text not null,
  called_at timestamptz not null,
  called_by uuid,
  called_by_name text not null,
  answer text not null check (answer in ('answered_wants', 'answered_declines', 'no_answer', 'message_left')),
  readable_by text[] not null check (readable_by <@ array[house_role, owner_role])
);
create index call_back_request on pool.call_back (request_id);

create table pool.evaluation_invite (
  token_hash bytea primary key,
  house_id uuid not null,
  house_role text not null,
  owner_role text not null,
  issued_on date not null,
  used_on date,
  readable_by text[] not null check (readable_by <@ array[house_role])
);

create table pool.evaluation (
  id uuid primary key,
  house_id uuid not null,
  house_role text not null,
  owner_role text not null,
  given_in date not null check (given_in = date_trunc('month', given_in)::date),
  source text not null check (source in ('link', 'paper')),
  answers jsonb not null,
  readable_by text[] not null check (readable_by <@ array[house_role])
);

create table pool.audit_entry (
  id uuid primary key,
  owner_role text not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  act text not null,
  subject_id uuid,
  facts jsonb not null default '{}'
);
create index audit_entry_at on pool.audit_entry (owner_role, at, id);
create index audit_entry_subject on pool.audit_entry (owner_role, subject_id, at);

-- That a house has changed, a thread about an admission, or a day on which specialists come: never two of them.
create table pool.outbox (
  id uuid primary key,
  owner_role text not null,
  house_id uuid,
  house_role text,
  -- the thread (0007, 0008) or the visit (0015), and its two sides
  admission_id uuid,
  consultation_id uuid,
  municipality_role text,
  specialist_role text,
  -- the team whose board it is: heard by its own municipality alone
  team_id uuid,
  kind text not null,
  at timestamptz not null,
  -- Who hears of it: whoever reads the house or the thread. The house alone, and of a thread the municipality, which holds the
  -- person's word, may say otherwise: those whom it has just been closed to hear it too.
  readable_by text[] check (readable_by is null or owner_role = coalesce(house_role, municipality_role)),
  foreign key (house_id, house_role) references pool.house (id, owner_role),
  foreign key (house_id, owner_role) references pool.house_access (house_id, organisation_role),
  constraint outbox_one check (
    (num_nonnulls(house_id, house_role) = 2 and num_nonnulls(admission_id, consultation_id, municipality_role, specialist_role, team_id) = 0)
    or (num_nonnulls(house_id, house_role, team_id) = 0 and num_nonnulls(admission_id, consultation_id) = 1
      and num_nonnulls(municipality_role, specialist_role) = 2)
    or (team_id is not null and num_nonnulls(house_id, house_role, admission_id, consultation_id, municipality_role, specialist_role,
      readable_by) = 0)),
  constraint outbox_sides check (house_id is not null or team_id is not null or owner_role in (municipality_role, specialist_role)),
  -- to its two sides and to nobody else, whatever the row says
  constraint outbox_thread_readers check (house_id is not null or readable_by is null
    or readable_by <@ array[municipality_role, specialist_role])
);

create table pool.idempotency (
  owner_role text not null,
  key text not null check (length(key) between 8 and 80),
  -- keyed hash of who asked, with which rights, for what: the answer is given again to the same only
  mark text not null,
  act text not null,
  -- the ids of the answer; the answer itself is sealed, as it may hold a name or a link that stands nowhere else
  result jsonb not null,
  sealed bytea not null,
  at timestamptz not null,
  primary key (owner_role, key)
);
create index idempotency_at on pool.idempotency (at);

do $$
declare t text;
begin
  -- both the house and the claiming municipality may change these rows
  foreach t in array array['occupancy', 'hold', 'stay', 'place_request', 'stay_event', 'out_of_service_revision', 'turnaround',
    'call_back', 'evaluation', 'evaluation_invite', 'disclosure', 'audit_entry', 'outbox', 'idempotency'] loop
    execute format('alter table pool.%I enable row level security', t);
    execute format('alter table pool.%I force row level security', t);
    if t <> 'occupancy' then
      execute format('create policy add on pool.%I for insert with check (current_user = owner_role)', t);
    end if;
  end loop;
  foreach t in array array['stay', 'stay_event', 'out_of_service_revision', 'turnaround',
    'call_back', 'evaluation', 'evaluation_invite'] loop
    execute format('create policy read on pool.%I for select using (current_user = any (readable_by))', t);
  end loop;
  foreach t in array array['occupancy', 'stay', 'place_request', 'turnaround', 'evaluation_invite'] loop
    execute format('create policy change on pool.%I for update using (current_user in (owner_role, house_role))', t);
  end loop;
end $$;

-- Whoever has put something there follows it, also when the house is not shown to them any more.
create policy read on pool.occupancy for select using (current_user = any (readable_by) or current_user in (house_role, owner_role));
create policy read on pool.place_request for select using (current_user = any (readable_by) or current_user in (house_role, owner_role));
create policy read on pool.hold for select using (current_user in (house_role, owner_role));
create policy add on pool.occupancy for insert
  with check (current_user = owner_role and (kind = 'out_of_service' or access @> from_on));
alter table pool.municipality enable row level security;
alter table pool.municipality force row level security;
create policy read on pool.municipality for select using (true);
-- By which what was told for a time runs out. Where the product's clock is set (SAMPLASS_NOW), it is set with it; no member can.
create function pool.clock() returns timestamptz language sql stable as $$ select pg_catalog.now() $$;
create policy read on pool.disclosure for select
  using (current_user = owner_role or (current_user = house_role and ended_at is null and readable_until > pool.clock()));
create policy change on pool.disclosure for update using (current_user = owner_role) with check (current_user = owner_role and ended_at is not null);
create policy read on pool.audit_entry for select using (current_user = owner_role);
create policy read on pool.idempotency for select using (current_user = owner_role);
create policy purge on pool.idempotency for delete using (current_user = owner_role and at < now() - interval '1 day');
create policy relay on pool.outbox to samplass_relay using (true);

-- When a rest is over would tell when the same person last left: one could be followed without a name from bed to bed.
grant select (id, bed_id, unit_kind_id, house_id, house_role, kind, from_on, to_on, during, live, present, lapses_at, claimed_on,
  arrive_within_days, reservable, policy_version, overridden, readable_by, created_at, version) on pool.occupancy to samplass_member;
grant insert (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, live, present, lapses_at,
  person_key, claimed_on, arrive_within_days, reservable, policy_version, rest_over_on, overridden, readable_by, created_at, version)
  on pool.occupancy to samplass_member;
grant update (bed_id, unit_kind_id, from_on, to_on, live, present, lapses_at, person_key, version) on pool.occupancy to samplass_member;
grant select on pool.municipality to samplass_member;
grant select, insert on pool.hold to samplass_member;
grant select, insert, update on pool.stay, pool.turnaround, pool.disclosure, pool.evaluation_invite to samplass_member;
grant select (id, house_id, unit_kind_id, house_role, of_house, asked_at, wanted_on, nights, needs, call_back_at, withdrawn_at,
  unreachable_at, lapsed_at, claimed_at, readable_by, version) on pool.place_request to samplass_member;
grant insert on pool.place_request to samplass_member;
grant update (call_back_at, withdrawn_at, unreachable_at, lapsed_at, claimed_at, version)
  on pool.place_request to samplass_member;
grant select, insert on pool.stay_event, pool.out_of_service_revision, pool.call_back, pool.evaluation, pool.audit_entry,
  pool.idempotency to samplass_member;
grant delete on pool.idempotency to samplass_member;
grant insert on pool.outbox to samplass_member;
grant usage on schema pool to samplass_relay;
-- Taking a row out of the queue locks it, for which a right to change is asked.
grant select, update (at), delete on pool.outbox to samplass_relay;
create policy relay on pool.house for select to samplass_relay using (true);
grant select (id, name, readable_by) on pool.house to samplass_relay;
