-- "Ready for discharge" (domain.md C2): the service says since when and what it needs, and both sides follow the clock. The answer that the
-- municipality owes has a time that the organisations have set themselves.
create table pool.ready_notice (
  id uuid primary key,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null check (owner_role = specialist_role),
  ready_at timestamptz not null,
  needs text not null check (length(needs) between 1 and 1000),
  told_at timestamptz not null check (told_at >= ready_at),
  told_by uuid,
  told_by_name text not null,
  answer_by timestamptz not null check (answer_by > told_at),
  -- it was wrong: what was said stays
  taken_back_at timestamptz check (taken_back_at >= told_at),
  taken_back_by_name text,
  taken_back_reason text,
  readable_by text[] not null,
  readable_until timestamptz not null,
  unique (id, admission_id),
  constraint ready_notice_taken_back check ((taken_back_at is null) = (taken_back_by_name is null)
    and (taken_back_at is null or length(taken_back_reason) > 0)),
  foreign key (admission_id, municipality_role, specialist_role, readable_until, readable_by)
    references pool.admission (id, municipality_role, specialist_role, readable_until, readable_by) on update cascade
);
create unique index ready_notice_one on pool.ready_notice (admission_id) where taken_back_at is null;

-- What the municipality answers: appended, so that a "not yet" and what came of it both stand.
create table pool.ready_answer (
  id uuid primary key,
  notice_id uuid not null,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  owner_role text not null check (owner_role = municipality_role),
  answer text not null check (answer in ('takes_over', 'not_yet')),
  takes_over_on date,
  reason text not null default '' check (length(reason) <= 500),
  answered_at timestamptz not null,
  answered_by uuid,
  answered_by_name text not null,
  readable_by text[] not null,
  readable_until timestamptz not null,
  constraint ready_answer_day check ((answer = 'takes_over') = (takes_over_on is not null)),
  constraint ready_answer_reason check (answer <> 'not_yet' or length(reason) > 0),
  foreign key (notice_id, admission_id) references pool.ready_notice (id, admission_id),
  foreign key (admission_id, municipality_role, specialist_role, readable_until, readable_by)
    references pool.admission (id, municipality_role, specialist_role, readable_until, readable_by) on update cascade
);
create index ready_answer_notice on pool.ready_answer (notice_id, answered_at);

do $$
declare t text;
begin
  foreach t in array array['ready_notice', 'ready_answer'] loop
    execute format('alter table pool.%I enable row level security', t);
    execute format('alter table pool.%I force row level security', t);
    execute format('create policy read on pool.%I for select using (current_user = any (readable_by)
      and (current_user = municipality_role or readable_until > pool.clock()))', t);
    execute format('create policy add on pool.%I for insert with check (current_user = owner_role and current_user = any (readable_by))', t);
  end loop;
end $$;
create policy take_back on pool.ready_notice for update using (taken_back_at is null and current_user = owner_role
  and current_user = any (readable_by) and readable_until > pool.clock()) with check (current_user = owner_role);
grant select, insert on pool.ready_notice, pool.ready_answer to samplass_member;
grant update (taken_back_at, taken_back_by_name, taken_back_reason) on pool.ready_notice to samplass_member;
