-- One municipality's own records of people. Runs once per municipality with search_path set to its schema.

create table person (
  id uuid primary key,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  -- lower case, æøå and accents folded; made by foldName in the domain
  name_folded text not null,
  birth_year integer check (birth_year between 1900 and 2100),
  number_kind text check (number_kind in ('fnr', 'dnr', 'hnr')),
  number_cipher bytea,
  number_hash bytea unique,
  pool_key bytea not null unique,
  phone text check (phone ~ '^[+]?[0-9]{3,15}$'),
  address text,
  fixed_abode boolean,
  address_protection text not null default 'ungraded' check (address_protection in ('ungraded', 'confidential',
    'strictly_confidential', 'strictly_confidential_abroad')),
  responsible_number text check (responsible_number ~ '^[0-9]{4}$'),
  created_at timestamptz not null,
  version integer not null default 1,
  check (num_nonnulls(number_kind, number_cipher, number_hash) in (0, 3))
);
create index person_name on person using gin (name_folded gin_trgm_ops) with (fastupdate = off);
create index person_phone on person (phone text_pattern_ops);

create table eligibility_meeting (
  id uuid primary key,
  person_id uuid not null references person (id),
  house_id uuid not null,
  unit_kind_id uuid not null,
  planned_at timestamptz not null,
  held_at timestamptz,
  present text[] not null default '{}',
  criteria_version integer,
  outcome text check (outcome in ('criteria_met', 'criteria_not_met', 'did_not_come', 'cancelled')),
  note text not null default '',
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  version integer not null default 1,
  check (outcome is null or outcome in ('did_not_come', 'cancelled') or (held_at is not null and criteria_version is not null))
);
create index eligibility_meeting_person on eligibility_meeting (person_id);

create table known_user (
  id uuid primary key,
  person_id uuid not null references person (id),
  house_id uuid not null,
  unit_kind_id uuid not null,
  criteria_version integer not null,
  meeting_id uuid references eligibility_meeting (id),
  approved_on date not null,
  review_on date not null check (review_on > approved_on),
  approved_by_name text not null,
  ended_on date
);
create unique index known_user_current on known_user (person_id, unit_kind_id) where ended_on is null;

-- The only place that says whose stay or request it is.
create table person_stay (
  stay_id uuid primary key,
  person_id uuid not null references person (id),
  capacity text not null check (capacity in ('guest', 'claimed_for')),
  created_at timestamptz not null
);
create index person_stay_person on person_stay (person_id);

create table person_request (
  request_id uuid primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null
);
create index person_request_person on person_request (person_id);

create table stay_journal (
  id uuid primary key,
  stay_id uuid not null,
  event_id uuid,
  kind text not null check (kind in ('message', 'intake', 'wishes', 'note', 'reason', 'visit', 'incident')),
  body text not null check (length(body) between 1 and 4000),
  at timestamptz not null,
  by_account uuid,
  by_name text not null
);
create index stay_journal_stay on stay_journal (stay_id, at);

create table consent (
  id uuid primary key,
  person_id uuid not null references person (id),
  to_role text not null,
  categories text[] not null check (cardinality(categories) > 0),
  purpose text not null,
  given_how text not null check (given_how in ('written', 'oral')),
  given_at timestamptz not null,
  until_on date not null,
  made_by_name text not null,
  withdrawn_at timestamptz
);
create index consent_person on consent (person_id);

create table contact (
  id uuid primary key,
  occurred_at timestamptz not null,
  house_id uuid,
  channel text not null check (channel in ('phone', 'walk_in', 'digital')),
  initiated_by text not null check (initiated_by in ('person', 'next_of_kin', 'professional', 'other')),
  topic text not null,
  minutes integer not null check (minutes between 0 and 1440),
  outcome text not null,
  handle text,
  age_band text check (age_band in ('under_18', '18_29', '30_49', '50_66', '67_plus', 'unknown')),
  note text not null default '' check (length(note) <= 2000),
  person_id uuid references person (id),
  linked_at timestamptz,
  consent_id uuid references consent (id),
  by_account uuid,
  by_name text not null,
  check ((person_id is null) = (linked_at is null))
);
create index contact_occurred on contact (occurred_at);
create index contact_person on contact (person_id) where person_id is not null;

create table access_log (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  account_roles text[] not null,
  act text not null check (act in ('search', 'list', 'open', 'reveal_number', 'print', 'export', 'disclose', 'refused')),
  person_id uuid,
  purpose text not null,
  facts jsonb not null default '{}'
);
create index access_log_person on access_log (person_id, at);
create index access_log_at on access_log (at, id);

-- The privacy officer's answer to one look-up that no service explains. Kept, never rewritten.
create table access_review (
  access_id uuid primary key references access_log (id),
  outcome text not null check (outcome in ('explained', 'followed_up')),
  note text not null default '' check (length(note) <= 500),
  at timestamptz not null,
  by_account uuid,
  by_name text not null
);

grant select, insert, update on person, eligibility_meeting, known_user, person_stay, person_request, contact, consent to :role;
grant select, insert on stay_journal, access_log, access_review to :role;
