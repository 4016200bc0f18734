-- Organisations, cooperations, accounts and sessions. Never distributed: stays on the coordinator.

create table platform.municipality (
  number text primary key check (number ~ '^[0-9]{4}$'),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);

create table platform.organisation (
  id uuid primary key,
  kind text not null check (kind in ('municipality', 'specialist')),
  -- mental health care in the district (DPS), or treatment of addiction (TSB)
  specialist_kind text check (specialist_kind in ('dps', 'addiction_unit')),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (length(name) between 2 and 120),
  number text references platform.municipality (number),
  role_name text not null unique check (role_name ~ '^(m_[0-9]{4}|h_[a-z0-9_]{1,40})$'),
  phone text,
  created_at timestamptz not null,
  provisioned_at timestamptz,
  unique (id, role_name),
  check ((kind = 'municipality') = (number is not null)),
  check ((kind = 'specialist') = (specialist_kind is not null)),
  check (kind <> 'municipality' or role_name = 'm_' || number)
);

create table platform.cooperation (
  id uuid primary key,
  name text not null check (length(name) between 2 and 120),
  form text not null check (form in ('host_municipality', 'task_community')),
  host_role text not null references platform.organisation (role_name),
  from_on date not null,
  to_on date check (to_on > from_on),
  readable_by text[] not null,
  version integer not null default 1,
  unique (id, host_role),
  check (host_role = any (readable_by))
);

create table platform.cooperation_member (
  cooperation_id uuid not null,
  -- stands on the row because row security may look at nothing else: the host keeps the list of members
  host_role text not null,
  organisation_role text not null references platform.organisation (role_name),
  from_on date not null,
  to_on date check (to_on > from_on),
  quota_nights integer check (quota_nights >= 0),
  quota_period text not null default 'month' check (quota_period in ('month', 'year')),
  lends_unused boolean not null default false,
  readable_by text[] not null,
  primary key (cooperation_id, organisation_role),
  foreign key (cooperation_id, host_role) references platform.cooperation (id, host_role)
);

create table platform.account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  name text not null check (length(name) between 1 and 120),
  password_hash text not null,
  locale text not null default 'nb' check (locale in ('nb', 'nn', 'en')),
  color_scheme text not null default 'auto' check (color_scheme in ('auto', 'light', 'dark')),
  single_key_shortcuts boolean not null default true,
  -- set while the password is one that somebody else handed out: it opens no session, it only lets one choose one's own
  one_time_until timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- A row is never rewritten: other roles or another scope end it and begin the next. The rows are the authorisation register.
create table platform.membership (
  id uuid primary key,
  account_id uuid not null references platform.account (id),
  organisation_role text not null references platform.organisation (role_name),
  account_name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  whole_organisation boolean not null default false,
  house_ids uuid[] not null default '{}',
  from_on date not null,
  given_by text,
  ended_at timestamptz,
  ended_by text,
  created_at timestamptz not null
);
create unique index membership_one_current on platform.membership (account_id, organisation_role) where ended_at is null;
create index membership_organisation on platform.membership (organisation_role);

-- Offered, and not yet said yes to. The address may or may not have an account: whoever invites does not learn which. The code is
-- handed over by whoever invites and kept as a keyed hash; with it and the account's own sign-in it becomes a membership.
create table platform.invitation (
  id uuid primary key,
  organisation_role text not null references platform.organisation (role_name),
  email text not null check (email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  roles text[] not null check (cardinality(roles) > 0),
  whole_organisation boolean not null default false,
  house_ids uuid[] not null default '{}',
  given_by text not null,
  made_at timestamptz not null,
  until timestamptz not null check (until > made_at),
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (num_nonnulls(accepted_at, withdrawn_at) <= 1)
);
create unique index invitation_one_open on platform.invitation (organisation_role, email)
  where accepted_at is null and withdrawn_at is null;
create index invitation_email on platform.invitation (email);

create table platform.session (
  id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
  public_id uuid not null unique,
  account_id uuid not null references platform.account (id),
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_expires_at timestamptz not null,
  absolute_expires_at timestamptz not null
);
create index session_account on platform.session (account_id);

-- Failed sign-ins, by a keyed hash of where they came from and of which address they tried: neither stands here readable.
create table platform.login_attempt (
  key text primary key check (key ~ '^[a-z]+:[0-9a-f]{64}$'),
  failures integer not null check (failures >= 0),
  blocked_until timestamptz not null,
  forget_at timestamptz not null
);
create index login_attempt_forget on platform.login_attempt (forget_at);

alter table platform.cooperation enable row level security;
alter table platform.cooperation force row level security;
create policy read on platform.cooperation for select using (current_user = any (readable_by));
create policy add on platform.cooperation for insert with check (current_user = host_role);
create policy write on platform.cooperation for update using (current_user = host_role) with check (current_user = host_role);

alter table platform.cooperation_member enable row level security;
alter table platform.cooperation_member force row level security;
create policy read on platform.cooperation_member for select using (current_user = any (readable_by));
create policy add on platform.cooperation_member for insert with check (current_user = host_role);
create policy write on platform.cooperation_member for update using (current_user = host_role) with check (current_user = host_role);

alter table platform.membership enable row level security;
alter table platform.membership force row level security;
create policy read on platform.membership for select using (current_user = organisation_role);
create policy add on platform.membership for insert with check (current_user = organisation_role);
create policy finish on platform.membership for update using (current_user = organisation_role) with check (current_user = organisation_role);
create policy access on platform.membership for select to samplass_access using (true);

alter table platform.invitation enable row level security;
alter table platform.invitation force row level security;
create policy read on platform.invitation for select using (current_user = organisation_role);
create policy add on platform.invitation for insert with check (current_user = organisation_role);
create policy finish on platform.invitation for update
  using (current_user = organisation_role and accepted_at is null and withdrawn_at is null) with check (current_user = organisation_role);
create policy access on platform.invitation to samplass_access using (true) with check (true);

grant usage on schema platform to samplass_member, samplass_access;
grant select on platform.municipality, platform.organisation, platform.cooperation, platform.cooperation_member,
  platform.membership to samplass_member;
grant insert (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on, given_by, created_at)
  on platform.membership to samplass_member;
grant update (ended_at, ended_by) on platform.membership to samplass_member;
-- code_hash can be written and never read by the organisation
grant select (id, organisation_role, email, name, roles, whole_organisation, house_ids, given_by, made_at, until, accepted_at, withdrawn_at),
  insert, update (accepted_at, withdrawn_at) on platform.invitation to samplass_member;
grant select, delete on platform.invitation to samplass_access;
grant insert on platform.cooperation, platform.cooperation_member to samplass_member;
grant update (name, form, from_on, to_on, readable_by, version) on platform.cooperation to samplass_member;
grant update (from_on, to_on, quota_nights, quota_period, lends_unused, readable_by) on platform.cooperation_member to samplass_member;
grant select, insert, update, delete on platform.session, platform.login_attempt to samplass_access;
grant select, insert, update on platform.account to samplass_access;
grant select on platform.membership, platform.organisation to samplass_access;
