-- Beds that one side offers in a negotiation, held while the other answers; and the hold that becomes the person's bed.

-- One bed and its nights in a version, by the side whose bed it is. The hold is the row of the same id in pool.occupancy: the other
-- side reads what is offered and until when, and nothing of the bed.
create table pool.proposal_offer (
  id uuid primary key,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null,
  proposal_version integer not null,
  -- null: named with an acceptance or a confirmation, not among those that the version offers
  sort integer check (sort between 1 and 5),
  place text not null check (length(place) between 1 and 150),
  arrive_on date not null,
  depart_on date not null check (depart_on > arrive_on),
  made_at timestamptz not null,
  readable_by text[] not null,
  readable_until timestamptz not null,
  unique (id, owner_role),
  unique (id, admission_id),
  unique (admission_id, proposal_version, owner_role, sort),
  check (owner_role in (municipality_role, specialist_role)),
  foreign key (admission_id, proposal_version) references pool.proposal (admission_id, proposal_version),
  foreign key (admission_id, municipality_role, specialist_role, readable_until)
    references pool.admission (id, municipality_role, specialist_role, readable_until) on update cascade
);
alter table pool.proposal_offer enable row level security;
alter table pool.proposal_offer force row level security;
create policy add on pool.proposal_offer for insert with check (current_user = owner_role);
create policy read on pool.proposal_offer for select using (current_user = any (readable_by)
  and (current_user = municipality_role or readable_until > pool.clock()));
create policy close on pool.proposal_offer for update
  using (current_user = municipality_role) with check (readable_by <@ array[municipality_role, specialist_role]);
grant select, insert on pool.proposal_offer to samplass_member;
grant update (readable_by) on pool.proposal_offer to samplass_member;

-- A counter-proposal names one of the offers of its own thread; so does an acceptance.
alter table pool.proposal
  add column offer_id uuid,
  add foreign key (offer_id, admission_id) references pool.proposal_offer (id, admission_id);
alter table pool.admission
  add column offer_id uuid,
  -- when the confirmed bed is free again if nobody has come
  add column bed_lapses_at timestamptz,
  -- where the confirmed bed is, in words, when it stands in another system than this one
  add column bed_elsewhere text check (length(bed_elsewhere) between 1 and 200),
  -- the stay in the municipality's bed, while the service has none
  add column stay_id uuid,
  add unique (id, municipality_role),
  add foreign key (offer_id, id) references pool.proposal_offer (id, admission_id),
  add foreign key (stay_id, municipality_role) references pool.stay (id, owner_role),
  add constraint admission_offer check (offer_id is null or accepted_version is not null),
  -- what is confirmed is a bed: one of the pool, or one that is said where it is
  add constraint admission_bed_named check ((bed_confirmed_at is null and bed_elsewhere is null)
    or (bed_confirmed_at is not null and num_nonnulls(offer_id, bed_elsewhere) = 1)),
  add constraint admission_bed_lapses check (bed_lapses_at is null or bed_confirmed_at is not null);
grant update (offer_id, bed_lapses_at, bed_elsewhere, stay_id) on pool.admission to samplass_member;

-- No bed is held for a negotiation without an offer in a thread of the holder's own.
alter table pool.hold
  add column offer_id uuid generated always as (case when reason = 'negotiation' then id end) stored,
  add foreign key (offer_id, owner_role) references pool.proposal_offer (id, owner_role);

-- The key that stands for the person, so that one person has one bed also across organisations that know nothing of each other's
-- people. Written by the municipality; read by nobody. A bed follows it by foreign key when a number becomes known.
create table pool.admission_key (
  admission_id uuid primary key,
  owner_role text not null,
  person_key bytea not null,
  unique (admission_id, person_key),
  foreign key (admission_id, owner_role) references pool.admission (id, municipality_role)
);
alter table pool.admission_key enable row level security;
alter table pool.admission_key force row level security;
create policy add on pool.admission_key for insert with check (current_user = owner_role);
create policy read on pool.admission_key for select using (current_user = owner_role);
create policy change on pool.admission_key for update using (current_user = owner_role);
grant select (admission_id, owner_role), insert, update (person_key) on pool.admission_key to samplass_member;

alter table pool.occupancy
  -- whose key it carries, of an admission in a specialist service's bed
  add column admission_id uuid,
  drop constraint occupancy_kind_check,
  add constraint occupancy_kind_check check (kind in ('stay', 'hold', 'out_of_service', 'admission')),
  drop constraint occupancy_night,
  add constraint occupancy_night check (to_on > from_on or (to_on = from_on and kind in ('stay', 'admission') and not present)),
  drop constraint occupancy_person,
  add constraint occupancy_person check (kind not in ('stay', 'admission') or person_key is not null),
  drop constraint occupancy_present,
  add constraint occupancy_present check (not present or (kind in ('stay', 'admission') and live)),
  add constraint occupancy_admission check ((kind = 'admission') = (admission_id is not null)),
  add constraint occupancy_admission_key foreign key (admission_id, person_key)
    references pool.admission_key (admission_id, person_key) on update cascade;
create index occupancy_admission on pool.occupancy (admission_id) where admission_id is not null;
-- An admission is never put on a bed: a hold becomes one.
drop policy add on pool.occupancy;
create policy add on pool.occupancy for insert
  with check (current_user = owner_role and kind <> 'admission' and (kind = 'out_of_service' or access @> from_on));

-- Which offers of a thread are still held, and until when: of the bed nothing else, to the two sides and nobody else.
create policy check_offer on pool.proposal_offer for select to samplass_check using (true);
grant select (id, admission_id, municipality_role, readable_by, readable_until) on pool.proposal_offer to samplass_check;
grant select (id) on pool.occupancy to samplass_check;
create function pool.standing_offers(threads uuid[], at timestamptz) returns table (id uuid, held_until timestamptz)
  language sql stable security definer set search_path = ''
  as $$
    select f.id, o.lapses_at
    from pool.proposal_offer f join pool.occupancy o on o.id = f.id,
      (select coalesce(nullif(current_setting('role'), 'none'), session_user) as role) caller
    where f.admission_id = any (threads) and caller.role = any (f.readable_by)
      and (caller.role = f.municipality_role or f.readable_until > pool.clock())
      and o.kind = 'hold' and o.live and o.lapses_at > at
  $$;

-- What is done to beds on a thread's behalf, by functions alone.
create policy offered on pool.occupancy for select to samplass_release using (kind in ('hold', 'admission', 'stay'));
create policy settle on pool.occupancy for update to samplass_release using (live and kind in ('hold', 'admission', 'stay'))
  with check (kind in ('hold', 'admission', 'stay'));
create policy settle on pool.proposal_offer for select to samplass_release using (true);
create policy settle on pool.proposal for select to samplass_release using (true);
create policy settle on pool.admission_key for select to samplass_release using (true);
create policy settle on pool.stay for select to samplass_release using (true);
create policy cancel on pool.stay for update to samplass_release using (arrived_at is null) with check (cancelled_at is not null);
create policy settle on pool.stay_event for insert to samplass_release with check (kind = 'cancelled');
create policy settle on pool.turnaround for insert to samplass_release with check (ready_at is null);
create policy settle on pool.house for select to samplass_release using (true);
create policy settle on pool.unit_kind for select to samplass_release using (true);
create policy settle on pool.policy_version for select to samplass_release using (true);
create policy settle on pool.outbox for insert to samplass_release with check (house_id is not null and readable_by is null);
grant select (id, admission_id, owner_role, proposal_version) on pool.proposal_offer to samplass_release;
grant select (admission_id, owner_role, proposal_version) on pool.proposal to samplass_release;
grant select (admission_id, person_key) on pool.admission_key to samplass_release;
grant select (id, kind, bed_id, unit_kind_id, house_id, house_role, owner_role, from_on, to_on), update (kind, person_key, admission_id, lapses_at, present, to_on)
  on pool.occupancy to samplass_release;
grant select (id, house_role, owner_role, readable_by, arrived_at, cancelled_at, no_show_at, lapsed_at, ended_at, version),
  update (cancelled_at, version) on pool.stay to samplass_release;
grant select (id, readable_by) on pool.house to samplass_release;
grant select (id, policy_version) on pool.unit_kind to samplass_release;
grant select (unit_kind_id, version, policy) on pool.policy_version to samplass_release;
grant insert on pool.stay_event, pool.turnaround, pool.outbox to samplass_release;
grant select (proposal_version, accepted_version, person_answer, person_answer_version, declined_at, withdrawn_at, expired_at, converted_at,
  admitted_at, bed_confirmed_at, bed_lapses_at, bed_elsewhere, offer_id, stay_id) on pool.admission to samplass_release;

-- The chosen hold becomes the person's bed, by the specialist service whose bed it is and in a thread of its own that has been agreed
-- on the version on the table. It never learns the key: the wall one_person_one_bed says whether the person has another bed, not where.
create function pool.confirm_bed(thread uuid, at timestamptz) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    update pool.occupancy o set live = false, version = o.version + 1
    from pool.admission a join pool.admission_key k on k.admission_id = a.id
    where a.id = thread and a.specialist_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
      and o.person_key = k.person_key and o.live and not o.present and o.lapses_at <= least(at, now());
    with moved as (
      update pool.occupancy o set kind = 'admission', person_key = k.person_key, admission_id = a.id, lapses_at = a.bed_lapses_at,
        version = o.version + 1
      from pool.admission a join pool.admission_key k on k.admission_id = a.id
      where a.id = thread and a.specialist_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
        and a.specialist_role = any (a.readable_by) and a.readable_until > pool.clock()
        and num_nonnulls(a.declined_at, a.withdrawn_at, a.expired_at, a.converted_at, a.admitted_at) = 0
        and a.bed_confirmed_at is not null and a.bed_lapses_at is not null and a.accepted_version = a.proposal_version
        and a.person_answer_version = a.proposal_version and a.person_answer <> 'no'
        and o.id = a.offer_id and o.owner_role = a.specialist_role and o.house_role = a.specialist_role
        and o.kind = 'hold' and o.live and o.lapses_at > at
      returning 1)
    select exists (select from moved)
  $$;

-- Brings the beds of threads in line with what the threads say: all are let go when it is over, those that were not chosen, and
-- those that their own side has replaced. Either side may ask; nothing is done that the thread does not say. The houses are told.
create function pool.settle_beds(threads uuid[], at timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with thread as (
      select a.id, a.offer_id, a.stay_id, a.bed_elsewhere, a.converted_at,
        num_nonnulls(a.declined_at, a.withdrawn_at, a.expired_at, a.converted_at) > 0
          or (a.person_answer = 'no' and a.person_answer_version = a.proposal_version and a.admitted_at is null) as is_over
      from pool.admission a
      where a.id = any (threads)
        and coalesce(nullif(current_setting('role'), 'none'), session_user) in (a.municipality_role, a.specialist_role)),
    unwanted as (
      select f.id, t.converted_at is not null as is_converted
      from pool.proposal_offer f join thread t on t.id = f.admission_id
      where t.is_over or t.bed_elsewhere is not null or (f.id is distinct from t.offer_id and (t.offer_id is not null or exists (
        select from pool.proposal p
        where p.admission_id = f.admission_id and p.owner_role = f.owner_role and p.proposal_version > f.proposal_version)))
      union all
      select t.stay_id, false from thread t where t.is_over and t.stay_id is not null),
    freed as (
      update pool.occupancy o set live = o.present, lapses_at = case when not o.present then least(o.lapses_at, at) end,
        to_on = case when o.present then least(o.to_on, greatest(o.from_on, (at at time zone 'Europe/Oslo')::date)) else o.to_on end,
        present = false, version = o.version + 1
      from unwanted u
      where o.id = u.id and o.live and (o.lapses_at is not null or (o.present and u.is_converted))
      returning o.id, o.bed_id, o.unit_kind_id, o.house_id, o.house_role, o.live as was_in),
    -- somebody has lain in it (what is freed stays live only then): the bed is made ready, as many hours as the house says
    turned as (
      insert into pool.turnaround (id, bed_id, house_id, house_role, owner_role, started_at, due_at, readable_by)
      select gen_random_uuid(), f.bed_id, f.house_id, f.house_role, f.house_role, at, at + make_interval(hours => k.hours), h.readable_by
      from freed f join pool.house h on h.id = f.house_id, lateral (
        select (p.policy ->> 'turnaroundHours')::integer as hours from pool.unit_kind u
        join pool.policy_version p on p.unit_kind_id = u.id and p.version = u.policy_version where u.id = f.unit_kind_id) k
      where f.was_in and k.hours > 0),
    cancelled as (
      update pool.stay s set cancelled_at = at, version = s.version + 1
      from freed where s.id = freed.id and num_nonnulls(s.arrived_at, s.cancelled_at, s.no_show_at, s.lapsed_at, s.ended_at) = 0
      returning s.id, s.house_role, s.owner_role, s.readable_by),
    written as (
      insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, readable_by)
      select gen_random_uuid(), id, house_role, owner_role, 'cancelled', at, at, 'Samplass', readable_by from cancelled),
    told as (
      insert into pool.outbox (id, owner_role, house_id, house_role, kind, at)
      select gen_random_uuid(), h.house_role, h.house_id, h.house_role, 'changed', at
      from (select distinct house_id, house_role from freed) h)
    select count(*)::integer from freed
  $$;

alter function pool.standing_offers(uuid[], timestamptz) owner to samplass_check;
alter function pool.confirm_bed(uuid, timestamptz) owner to samplass_release;
alter function pool.settle_beds(uuid[], timestamptz) owner to samplass_release;
revoke all on function pool.standing_offers(uuid[], timestamptz), pool.confirm_bed(uuid, timestamptz),
  pool.settle_beds(uuid[], timestamptz) from public;
grant execute on function pool.standing_offers(uuid[], timestamptz), pool.confirm_bed(uuid, timestamptz),
  pool.settle_beds(uuid[], timestamptz) to samplass_member;
