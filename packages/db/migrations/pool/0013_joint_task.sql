-- What the two sides of an admission have to do together. Read exactly as the thread is read: who may and until when is the thread's
-- own, carried here by the foreign key, so that closing the thread closes its tasks in the same statement.
alter table pool.admission
  add column has_home text check (has_home in ('yes', 'no', 'unknown')),
  add column discharge_gaps text[],
  add column discharge_gap_reason text,
  -- "has a home to return to?" is asked of everybody who is admitted (A4)
  add constraint admission_home_asked check (admitted_at is null or has_home is not null),
  -- a guard that does not hold needs a reason, and is counted
  add constraint admission_gaps_told check (discharged_at is null
    or (discharge_gaps is not null and (discharge_gaps = '{}' or length(discharge_gap_reason) > 0)));
grant update (has_home, discharge_gaps, discharge_gap_reason) on pool.admission to samplass_member;

create table pool.joint_task (
  id uuid primary key,
  admission_id uuid not null,
  municipality_role text not null,
  specialist_role text not null,
  -- the side whose act made it
  owner_role text not null,
  kind text not null check (kind in ('joint_meeting', 'ask_home', 'joint_housing', 'dwelling_agreed')),
  due_on date not null,
  -- when the two have agreed to meet
  meet_at timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  outcome text check (outcome in ('done', 'not_needed', 'fell_away', 'goes_on')),
  settled_at timestamptz,
  settled_role text,
  settled_by_name text,
  settled_reason text not null default '',
  version integer not null default 1,
  readable_by text[] not null,
  readable_until timestamptz not null,
  check (owner_role in (municipality_role, specialist_role)),
  constraint joint_task_meeting check (meet_at is null or (kind = 'joint_meeting' and meet_at > made_at)),
  constraint joint_task_settled check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_role is null)
    and (outcome is null) = (settled_by_name is null)),
  -- a need for a home outlives the admission, and is the municipality's own from then on
  constraint joint_task_goes_on check (outcome is distinct from 'goes_on' or kind <> 'joint_meeting'),
  constraint joint_task_not_needed check (outcome is distinct from 'not_needed' or length(settled_reason) > 0),
  foreign key (admission_id, municipality_role, specialist_role, readable_until, readable_by)
    references pool.admission (id, municipality_role, specialist_role, readable_until, readable_by) on update cascade
);
create unique index joint_task_one_open on pool.joint_task (admission_id, kind) where outcome is null;
create index joint_task_thread on pool.joint_task (admission_id, made_at);

alter table pool.joint_task enable row level security;
alter table pool.joint_task force row level security;
create policy read on pool.joint_task for select using (current_user = any (readable_by)
  and (current_user = municipality_role or readable_until > pool.clock()));
create policy add on pool.joint_task for insert with check (current_user = owner_role and current_user = any (readable_by));
-- What is settled stays so, and nobody settles in the other's name.
create policy settle on pool.joint_task for update using (outcome is null and current_user = any (readable_by)
    and (current_user = municipality_role or readable_until > pool.clock()))
  with check (settled_role is null or settled_role = current_user);
grant select, insert on pool.joint_task to samplass_member;
grant update (due_on, meet_at, outcome, settled_at, settled_role, settled_by_name, settled_reason, version) on pool.joint_task to samplass_member;
