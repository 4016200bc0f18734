-- What two organisations settle between them about one person, and what one lets the other know. Both sides see the rows and
-- nobody else; a person is an opaque subject_id, made for these two organisations alone, so that no third can follow it.

-- Who may read a part, and until when, stands on the part itself. Withdrawing a consent empties readable_by in the same
-- transaction, and the very next read finds nothing.
create table pool.shared_part (
  id uuid primary key,
  owner_role text not null,
  to_role text not null check (to_role <> owner_role),
  subject_id uuid not null,
  category text not null check (category in ('identity', 'contact', 'arrival_needs', 'stay_dates', 'admission', 'housing', 'crisis_plan',
    'health_summary', 'substance_use', 'economy', 'children', 'next_of_kin')),
  content jsonb not null,
  -- of which stays the days are told: the days themselves are read from the stays, each time (told_stays), and no reader sees which
  stay_ids uuid[] not null default '{}',
  basis text not null check (basis in ('consent', 'cooperating_personnel', 'law', 'emergency')),
  basis_note text not null check (length(basis_note) > 0),
  -- the consent it stands on, by its id at the owner's; null on any other basis
  consent_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  ended_at timestamptz,
  readable_by text[] not null,
  readable_until timestamptz not null,
  constraint shared_part_readers check (readable_by <@ array[to_role]),
  constraint shared_part_ended check (ended_at is null or readable_by = '{}'),
  constraint shared_part_stays check (category = 'stay_dates' or stay_ids = '{}'),
  constraint shared_part_consent check ((basis = 'consent') = (consent_id is not null)),
  -- who somebody is, or is close to, whose whereabouts are secret, does not meet where they are
  constraint shared_part_secret check (category not in ('identity', 'crisis_plan', 'children', 'next_of_kin') or ended_at is not null
    or coalesce(content ->> 'protection' in ('ungraded', 'confidential'), false)),
  -- danger to life or health: a day and no longer (D6)
  constraint shared_part_emergency check (basis <> 'emergency' or readable_until <= made_at + interval '24 hours')
);
-- One row a category that can be read: what was told before of the same is over.
create unique index shared_part_once on pool.shared_part (owner_role, to_role, subject_id, category) where ended_at is null;
create index shared_part_consent on pool.shared_part (owner_role, consent_id) where consent_id is not null;

create table pool.admission (
  id uuid primary key,
  -- who wrote the row; the sides are named beside it
  owner_role text not null,
  municipality_role text not null check (municipality_role like 'm\_%'),
  specialist_role text not null check (specialist_role like 'h\_%'),
  subject_id uuid not null,
  reference text not null,
  opened_at timestamptz not null,
  -- the version that lies on the table; 0 before the first
  proposal_version integer not null default 0 check (proposal_version >= 0),
  accepted_version integer,
  accepted_at timestamptz,
  question_version integer,
  question_respond_by timestamptz,
  question_answered boolean,
  person_answer text check (person_answer in ('yes', 'no', 'not_asked')),
  person_answer_version integer,
  person_answer_reason text,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  expired_at timestamptz,
  bed_confirmed_at timestamptz,
  admitted_at timestamptz,
  discharge_planned_at timestamptz,
  discharge_on date,
  ready_for_discharge_at timestamptz,
  discharged_at timestamptz,
  closed_at timestamptz,
  converted_at timestamptz,
  -- what the end was for: a code, and on a conversion to an acute admission what failed
  end_reason text,
  -- on whose list it stands; the specialist service reads it until the consent runs out, the municipality for good
  readable_by text[] not null,
  readable_until timestamptz not null,
  version integer not null default 1,
  unique (id, municipality_role, specialist_role),
  unique (id, municipality_role, specialist_role, readable_until),
  constraint admission_writer check (owner_role in (municipality_role, specialist_role)),
  constraint admission_readers check (readable_by <@ array[municipality_role, specialist_role]
    and municipality_role = any (readable_by)),
  constraint admission_accepted check ((accepted_version is null) = (accepted_at is null)),
  constraint admission_one_end check (num_nonnulls(declined_at, withdrawn_at, expired_at) <= 1),
  -- "accepting binds only the version seen": what is agreed is the version on the table, and the person has been thought of (D5)
  constraint admission_agreed check (bed_confirmed_at is null or (accepted_version is not null
    and accepted_version = proposal_version and person_answer_version is not null and person_answer_version = proposal_version
    and (person_answer <> 'no' or admitted_at is null))),
  -- voluntary only
  constraint admission_voluntary check (admitted_at is null or (bed_confirmed_at is not null and person_answer = 'yes')),
  constraint admission_asked check (person_answer is distinct from 'not_asked' or length(person_answer_reason) > 0),
  constraint admission_withdrawn check (withdrawn_at is null or admitted_at is null),
  constraint admission_home check (discharged_at is null or (admitted_at is not null and discharged_at >= admitted_at)),
  constraint admission_discharge_on check (admitted_at is null or discharge_on >= (admitted_at at time zone 'Europe/Oslo')::date),
  constraint admission_closed check (closed_at is null or discharged_at is not null),
  constraint admission_ended_for check (num_nonnulls(declined_at, withdrawn_at, converted_at) = 0 or length(end_reason) > 0)
);
create index admission_municipality on pool.admission (municipality_role, opened_at);
create index admission_specialist on pool.admission (specialist_role, opened_at);

-- A version: written once. Whoever is second finds the number taken, and looks again.
create table pool.proposal (
  id uuid primary key,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null,
  proposal_version integer not null check (proposal_version > 0),
  terms jsonb not null,
  bed_of text not null check (bed_of in ('municipality', 'specialist')),
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  respond_by timestamptz not null check (respond_by > made_at),
  lapses_at timestamptz not null check (lapses_at >= respond_by),
  readable_by text[] not null,
  readable_until timestamptz not null,
  unique (admission_id, proposal_version),
  check (owner_role in (municipality_role, specialist_role)),
  foreign key (admission_id, municipality_role, specialist_role, readable_until)
    references pool.admission (id, municipality_role, specialist_role, readable_until) on update cascade
);

-- What happened in the thread, in the words of each side: appended, never changed.
create table pool.admission_event (
  id uuid primary key,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  facts jsonb not null default '{}',
  readable_by text[] not null,
  readable_until timestamptz not null,
  check (owner_role in (municipality_role, specialist_role)),
  foreign key (admission_id, municipality_role, specialist_role, readable_until)
    references pool.admission (id, municipality_role, specialist_role, readable_until) on update cascade
);
create index admission_event_thread on pool.admission_event (admission_id, occurred_at, id);

-- One organisation has looked at what another shares: written by the reader, read by the owner, whose access report it is part of.
create table pool.shared_look (
  id uuid primary key,
  -- who looked
  owner_role text not null,
  -- whose person it is
  of_role text not null check (of_role <> owner_role),
  subject_id uuid not null,
  categories text[] not null check (cardinality(categories) > 0),
  purpose text not null check (length(purpose) > 0),
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  by_roles text[] not null
);
create index shared_look_subject on pool.shared_look (of_role, subject_id, at);

do $$
declare t text;
begin
  foreach t in array array['shared_part', 'shared_look', 'admission', 'proposal', 'admission_event'] loop
    execute format('alter table pool.%I enable row level security', t);
    execute format('alter table pool.%I force row level security', t);
    execute format('create policy add on pool.%I for insert with check (current_user = owner_role)', t);
  end loop;
  foreach t in array array['admission', 'proposal', 'admission_event'] loop
    execute format('create policy read on pool.%I for select using (current_user = any (readable_by)
      and (current_user = municipality_role or readable_until > pool.clock()))', t);
  end loop;
end $$;
create policy read on pool.shared_part for select
  using (current_user = owner_role or (current_user = any (readable_by) and readable_until > pool.clock()));
create policy change on pool.shared_part for update using (current_user = owner_role) with check (current_user = owner_role);
create policy read on pool.shared_look for select using (current_user in (owner_role, of_role));
-- Who may read a thread is the municipality's to say: it holds the person's consent. The policy of the column's change is by grant
-- and by the check on its readers; a version or an event can be closed to a reader and never be written anew.
create policy close on pool.proposal for update
  using (current_user = municipality_role) with check (readable_by <@ array[municipality_role, specialist_role]);
create policy close on pool.admission_event for update
  using (current_user = municipality_role) with check (readable_by <@ array[municipality_role, specialist_role]);
-- Closed to a reader is closed to that one's changes too.
create policy change on pool.admission for update using (current_user = any (readable_by)
  and (current_user = municipality_role or readable_until > pool.clock()));

grant select, insert on pool.shared_look, pool.admission, pool.proposal, pool.admission_event to samplass_member;
grant select (id, owner_role, to_role, subject_id, category, content, basis, basis_note, consent_id, made_at, made_by, made_by_name,
  ended_at, readable_by, readable_until), insert, update (stay_ids) on pool.shared_part to samplass_member;
grant update (readable_by) on pool.proposal, pool.admission_event to samplass_member;
grant update (content, ended_at, readable_by, readable_until) on pool.shared_part to samplass_member;
grant update (proposal_version, accepted_version, accepted_at, question_version, question_respond_by, question_answered,
  person_answer, person_answer_version, person_answer_reason, declined_at, withdrawn_at, expired_at, bed_confirmed_at, admitted_at,
  discharge_planned_at, discharge_on, ready_for_discharge_at, discharged_at, closed_at, converted_at, end_reason, readable_by, version)
  on pool.admission to samplass_member;

-- How long the other side reads follows the consent, which the municipality holds: it alone can say so, and only for its own.
create policy lengthen_read on pool.admission for select to samplass_release using (true);
create policy lengthen on pool.admission for update to samplass_release using (true) with check (true);
grant select (id, municipality_role, specialist_role, subject_id, readable_by, readable_until), update (readable_until)
  on pool.admission to samplass_release;
create function pool.read_threads_until(threads uuid[], by_role text, until timestamptz)
  returns table (id uuid, specialist_role text, subject_id uuid)
  language sql volatile security definer set search_path = ''
  as $$
    update pool.admission a set readable_until = until
    where a.id = any (threads) and a.specialist_role = by_role and by_role = any (a.readable_by) and a.readable_until < until
      and a.municipality_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
    returning a.id, a.specialist_role, a.subject_id
  $$;
alter function pool.read_threads_until(uuid[], text, timestamptz) owner to samplass_release;
revoke all on function pool.read_threads_until(uuid[], text, timestamptz) from public;
grant execute on function pool.read_threads_until(uuid[], text, timestamptz) to samplass_member;

-- The days of the stays that a part tells of, as they are at the read: whoever's house it is moves or ends the stay, and nobody has to tell
-- anybody. Days and nothing else; to whoever may read the part now.
create policy told_days on pool.shared_part for select to samplass_check using (ended_at is null);
grant select (id, owner_role, category, stay_ids, ended_at, readable_by, readable_until) on pool.shared_part to samplass_check;
grant select (house_role, first_arrive_on, depart_on, arrived_at, ended_at, cancelled_at, no_show_at, lapsed_at) on pool.stay
  to samplass_check;
create function pool.told_stays(part uuid) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
    select jsonb_build_object('stays', coalesce(jsonb_agg(jsonb_build_object('arriveOn', d.arrive_on, 'departOn', d.depart_on)
      order by d.arrive_on desc), '[]'))
    from (
      select coalesce((s.arrived_at at time zone 'Europe/Oslo')::date, s.first_arrive_on) as arrive_on,
        coalesce((s.ended_at at time zone 'Europe/Oslo')::date, s.depart_on) as depart_on
      from pool.shared_part p join pool.stay s on s.id = any (p.stay_ids) and p.owner_role in (s.owner_role, s.house_role)
      where p.id = part and p.category = 'stay_dates' and p.ended_at is null and p.readable_until > pool.clock()
        and coalesce(nullif(current_setting('role'), 'none'), session_user) = any (p.readable_by)
        and num_nonnulls(s.cancelled_at, s.no_show_at, s.lapsed_at) = 0
      order by 1 desc limit 20) d
  $$;
alter function pool.told_stays(uuid) owner to samplass_check;
revoke all on function pool.told_stays(uuid) from public;
grant execute on function pool.told_stays(uuid) to samplass_member;

-- A service's own word on the version of somebody's crisis plan that waits for it: once for each version, and never of one that it cannot
-- read now. A later version has another id, and no answer.
create table pool.plan_answer (
  id uuid primary key,
  -- who answered
  owner_role text not null,
  -- whose person it is
  of_role text not null check (of_role <> owner_role),
  subject_id uuid not null,
  plan_id uuid not null,
  answer text not null check (answer in ('yes', 'no')),
  words text not null default '' check (length(words) <= 1000),
  answered_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  constraint plan_answer_once unique (plan_id),
  constraint plan_answer_words check (answer = 'yes' or length(trim(words)) > 0)
);
alter table pool.plan_answer enable row level security;
alter table pool.plan_answer force row level security;
-- The service that answered reads its own answer by own_plan_answer, for as long as it may read the plan.
create policy read on pool.plan_answer for select using (current_user = of_role);
create policy own on pool.plan_answer for select to samplass_check using (true);
create policy answer on pool.plan_answer for insert to samplass_release with check (true);
create policy asked on pool.shared_part for select to samplass_release using (ended_at is null);
grant select on pool.plan_answer to samplass_member, samplass_check;
grant select (to_role, subject_id) on pool.shared_part to samplass_check;
grant insert on pool.plan_answer to samplass_release;
grant select (owner_role, to_role, subject_id, category, content, basis, ended_at, readable_by, readable_until)
  on pool.shared_part to samplass_release;
create function pool.own_plan_answer(plan uuid) returns table (answer text, words text, answered_at timestamptz, by_name text)
  language sql stable security definer set search_path = ''
  as $$
    select a.answer, a.words, a.answered_at, a.by_name from pool.plan_answer a
      join pool.shared_part p on p.owner_role = a.of_role and p.to_role = a.owner_role and p.subject_id = a.subject_id
    where a.plan_id = plan and a.owner_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
      and p.category = 'crisis_plan' and p.ended_at is null and p.to_role = any (p.readable_by) and p.readable_until > pool.clock()
  $$;
alter function pool.own_plan_answer(uuid) owner to samplass_check;
revoke all on function pool.own_plan_answer(uuid) from public;
grant execute on function pool.own_plan_answer(uuid) to samplass_member;
-- The only way in: answers whether the asker may read that version now, on the person's consent, as the one that waits for an answer.
create function pool.answer_plan(answer_id uuid, of_subject uuid, plan uuid, given text, said text, at timestamptz, account uuid, name text)
  returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with asked as (
      select p.owner_role, p.to_role, p.subject_id from pool.shared_part p
      where p.to_role = coalesce(nullif(current_setting('role'), 'none'), session_user) and p.subject_id = of_subject
        and p.category = 'crisis_plan' and p.basis = 'consent' and p.ended_at is null
        and p.to_role = any (p.readable_by) and p.readable_until > pool.clock()
        and p.content -> 'asked' ->> 'planId' = plan::text),
    made as (
      insert into pool.plan_answer (id, owner_role, of_role, subject_id, plan_id, answer, words, answered_at, by_account, by_name)
      select answer_id, to_role, owner_role, subject_id, plan, given, said, at, account, name from asked
      returning 1)
    select exists (select from made)
  $$;
alter function pool.answer_plan(uuid, uuid, uuid, text, text, timestamptz, uuid, text) owner to samplass_release;
revoke all on function pool.answer_plan(uuid, uuid, uuid, text, text, timestamptz, uuid, text) from public;
grant execute on function pool.answer_plan(uuid, uuid, uuid, text, text, timestamptz, uuid, text) to samplass_member;
