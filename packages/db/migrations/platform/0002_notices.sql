-- How an account wants to be told in one organisation, and the secret address of its calendar there. No row: as usual.
create table platform.notice_wish (
  account_id uuid not null references platform.account (id),
  organisation_role text not null references platform.organisation (role_name),
  mail text not null default 'at_once' check (mail in ('at_once', 'daily', 'none')),
  daily_at text not null default '08:00' check (daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  on_call_until timestamptz,
  primary key (account_id, organisation_role),
  constraint notice_wish_quiet check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null or quiet_from <> quiet_to))
);

-- The address is made in the reader's browser and kept as a hash. Whoever has it reads the days of the threads, and no person.
create table platform.calendar_feed (
  id uuid primary key,
  account_id uuid not null references platform.account (id),
  organisation_role text not null references platform.organisation (role_name),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  read_at timestamptz,
  revoked_at timestamptz
);
create unique index calendar_feed_one on platform.calendar_feed (account_id, organisation_role) where revoked_at is null;

alter table platform.notice_wish enable row level security;
alter table platform.notice_wish force row level security;
create policy own on platform.notice_wish
  using (current_user = organisation_role) with check (current_user = organisation_role);
alter table platform.calendar_feed enable row level security;
alter table platform.calendar_feed force row level security;
create policy own on platform.calendar_feed
  using (current_user = organisation_role) with check (current_user = organisation_role);
create policy access on platform.calendar_feed for select to samplass_access using (true);

grant select, insert, update (mail, daily_at, quiet_from, quiet_to, on_call_until) on platform.notice_wish to samplass_member;
-- token_hash can be written and never read by the organisation
grant select (id, account_id, organisation_role, made_at, read_at, revoked_at), insert, update (read_at, revoked_at)
  on platform.calendar_feed to samplass_member;
grant select on platform.calendar_feed to samplass_access;
