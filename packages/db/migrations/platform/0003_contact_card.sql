-- How an organisation is reached about admissions, told by itself and read by all: who always answers, who is told when its turn is overdue,
-- and who after that. `account`: the same told in the product, for those who have access.
create table platform.contact_card (
  organisation_role text primary key references platform.organisation (role_name),
  line_name text check (length(line_name) between 1 and 120),
  line_phone text check (line_phone ~ '^[+]?[0-9]{3,15}$'),
  escalation_name text check (length(escalation_name) between 1 and 120),
  escalation_phone text check (escalation_phone ~ '^[+]?[0-9]{3,15}$'),
  escalation_account_id uuid references platform.account (id),
  coordinator_name text check (length(coordinator_name) between 1 and 120),
  coordinator_phone text check (coordinator_phone ~ '^[+]?[0-9]{3,15}$'),
  coordinator_account_id uuid references platform.account (id),
  -- within how many hours it answers a notice that somebody is ready for discharge
  ready_answer_hours integer not null default 24 check (ready_answer_hours between 1 and 336),
  changed_at timestamptz not null,
  changed_by_name text not null,
  version integer not null default 1,
  check ((line_name is null) = (line_phone is null)),
  check ((escalation_name is null) = (escalation_phone is null) and (escalation_account_id is null or escalation_name is not null)),
  check ((coordinator_name is null) = (coordinator_phone is null) and (coordinator_account_id is null or coordinator_name is not null))
);
alter table platform.contact_card enable row level security;
alter table platform.contact_card force row level security;
create policy read on platform.contact_card for select using (true);
create policy add on platform.contact_card for insert with check (current_user = organisation_role);
create policy change on platform.contact_card for update using (current_user = organisation_role) with check (current_user = organisation_role);
grant select, insert on platform.contact_card to samplass_member;
grant update (line_name, line_phone, escalation_name, escalation_phone, escalation_account_id, coordinator_name, coordinator_phone,
  coordinator_account_id, ready_answer_hours, changed_at, changed_by_name, version) on platform.contact_card to samplass_member;
grant select on platform.contact_card to samplass_access;
