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
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 480),
  made_at timestamptz not null,
  made_by_name text not null,
  outcome text check (outcome in ('held', 'cancelled')),
  settled_at timestamptz,
  settled_by_name text,
  settled_reason text not null default '' check (length(settled_reason) <= 300),
  version integer not null default 1,
  readable_by text[] not null,
  unique (id, municipality_role, specialist_role),
  constraint consultation_writer check (owner_role in (municipality_role, specialist_role)),
  constraint consultation_readers check (readable_by = array[municipality_role, specialist_role]),
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
  check (owner_role in (municipality_role, specialist_role)),
  constraint consultation_question_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  constraint consultation_question_once check (num_nonnulls(answer, carried_to) <= 1 and carried_to is distinct from consultation_id),
  constraint consultation_question_readers check (readable_by = array[municipality_role, specialist_role]),
  foreign key (consultation_id, municipality_role, specialist_role) references pool.consultation (id, municipality_role, specialist_role),
  foreign key (carried_to, municipality_role, specialist_role) references pool.consultation (id, municipality_role, specialist_role)
);
create index consultation_question_of on pool.consultation_question (consultation_id);

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
grant update (outcome, settled_at, settled_by_name, settled_reason, version) on pool.consultation to samplass_member;
grant update (answer, answered_at, answered_by_name, carried_to, version) on pool.consultation_question to samplass_member;
