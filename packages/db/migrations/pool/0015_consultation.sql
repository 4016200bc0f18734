-- Specialists who come to a house or a team, on days that the two have agreed, with the questions that wait for them. No person stands
-- here: a question is about how one works. Both sides read, nobody else.
create table pool.consultation (
  id uuid primary key,
  -- who wrote it down
  owner_role text not null,
  municipality_role text not null check (municipality_role like 'm\_%'),
  specialist_role text not null check (specialist_role like 'h\_%'),
  -- one agreement of a day that comes again
  series_id uuid not null,
  kind text not null check (kind in ('round', 'supervision')),
  -- where, in words that both use
  place text not null check (length(place) between 1 and 120),
  -- who comes, where it is not left to the service
  comes text not null default '' check (length(comes) <= 120),
  starts_at timestamptz not null,
  -- when it was agreed to be; another day or hour is an exception of this one alone
  planned_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 480),
  made_at timestamptz not null,
  made_by_name text not null,
  changed_at timestamptz,
  changed_by_name text,
  outcome text check (outcome in ('held', 'cancelled')),
  settled_at timestamptz,
  settled_by_name text,
  settled_reason text not null default '' check (length(settled_reason) <= 300),
  version integer not null default 1,
  readable_by text[] not null,
  unique (id, municipality_role, specialist_role),
  constraint consultation_writer check (owner_role in (municipality_role, specialist_role)),
  constraint consultation_readers check (readable_by = array[municipality_role, specialist_role]),
  constraint consultation_changed check ((changed_at is null) = (changed_by_name is null)
    and (changed_at is not null or starts_at = planned_at)),
  -- nothing is moved to what has been
  constraint consultation_moved_ahead check (changed_at is null or starts_at > changed_at),
  constraint consultation_settled check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by_name is null)),
  constraint consultation_cancelled check (outcome is distinct from 'cancelled' or length(settled_reason) > 0),
  constraint consultation_held check (outcome is distinct from 'held' or settled_at >= starts_at)
);
create unique index consultation_once on pool.consultation (municipality_role, specialist_role, place, starts_at) where outcome is distinct from 'cancelled';
create index consultation_coming on pool.consultation (municipality_role, starts_at);
create index consultation_coming_service on pool.consultation (specialist_role, starts_at);

create table pool.consultation_question (
  id uuid primary key,
  consultation_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null,
  question text not null check (length(question) between 1 and 500),
  asked_at timestamptz not null,
  asked_by_name text not null,
  answer text check (length(answer) between 1 and 1000),
  answered_at timestamptz,
  answered_by_name text,
  -- not reached: it waits for this one instead
  carried_to uuid,
  version integer not null default 1,
  readable_by text[] not null,
  unique (id, municipality_role, specialist_role),
  check (owner_role in (municipality_role, specialist_role)),
  constraint consultation_question_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  constraint consultation_question_once check (num_nonnulls(answer, carried_to) <= 1 and carried_to is distinct from consultation_id),
  constraint consultation_question_readers check (readable_by = array[municipality_role, specialist_role]),
  foreign key (consultation_id, municipality_role, specialist_role) references pool.consultation (id, municipality_role, specialist_role),
  foreign key (carried_to, municipality_role, specialist_role) references pool.consultation (id, municipality_role, specialist_role)
);
create index consultation_question_of on pool.consultation_question (consultation_id);

-- Which thread a question came up in, said by whoever asked. Read exactly as the thread is: who may and until when is the thread's own,
-- carried here by the foreign key, so that a consent taken back leaves a question about how one works, and nothing of whose.
create table pool.consultation_thread (
  question_id uuid primary key,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null,
  readable_by text[] not null,
  readable_until timestamptz not null,
  check (owner_role in (municipality_role, specialist_role)),
  foreign key (question_id, municipality_role, specialist_role)
    references pool.consultation_question (id, municipality_role, specialist_role),
  foreign key (admission_id, municipality_role, specialist_role, readable_until, readable_by)
    references pool.admission (id, municipality_role, specialist_role, readable_until, readable_by) on update cascade
);
create index consultation_thread_of on pool.consultation_thread (admission_id);
alter table pool.consultation_thread enable row level security;
alter table pool.consultation_thread force row level security;
create policy read on pool.consultation_thread for select using (current_user = any (readable_by)
  and (current_user = municipality_role or readable_until > pool.clock()));
create policy add on pool.consultation_thread for insert with check (current_user = owner_role and current_user = any (readable_by)
  and (current_user = municipality_role or readable_until > pool.clock()));
grant select, insert on pool.consultation_thread to samplass_member;

do $$
declare t text;
begin
  foreach t in array array['consultation', 'consultation_question'] loop
    execute format('alter table pool.%I enable row level security', t);
    execute format('alter table pool.%I force row level security', t);
    execute format('create policy read on pool.%I for select using (current_user = any (readable_by))', t);
    execute format('create policy add on pool.%I for insert with check (current_user = owner_role and current_user = any (readable_by))', t);
  end loop;
end $$;
-- What was held or called off stays so, and so does an answer.
create policy settle on pool.consultation for update using (current_user = any (readable_by) and outcome is null)
  with check (current_user = any (readable_by));
create policy answer on pool.consultation_question for update
  using (current_user = any (readable_by) and answer is null and carried_to is null) with check (current_user = any (readable_by));
grant select, insert on pool.consultation, pool.consultation_question to samplass_member;
grant update (starts_at, minutes, comes, changed_at, changed_by_name, outcome, settled_at, settled_by_name, settled_reason, version) on pool.consultation to samplass_member;
grant update (answer, answered_at, answered_by_name, carried_to, version) on pool.consultation_question to samplass_member;

alter table pool.outbox
  add foreign key (consultation_id, municipality_role, specialist_role)
    references pool.consultation (id, municipality_role, specialist_role);
