-- What a consent said, version by version (domain.md D6): written once. The consent itself stands for the one that holds.
create table consent_version (
  consent_id uuid not null,
  version integer not null check (version >= 1),
  person_id uuid not null references person (id),
  to_role text not null,
  categories text[] not null check (cardinality(categories) > 0),
  purpose text not null check (length(purpose) > 0),
  until_on date not null,
  given_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  given_how text not null check (given_how in ('written', 'oral')),
  kept_at text check (length(kept_at) between 1 and 200),
  witness text check (length(witness) between 1 and 120),
  -- whether the person can consent to this: null where nobody has assessed it
  competence text check (competence in ('yes', 'doubtful', 'no')),
  competence_words text not null default '' check (length(competence_words) <= 500),
  competence_by_name text,
  competence_on date,
  given_by text not null check (given_by in ('person', 'guardian', 'parents')),
  given_by_name text check (length(given_by_name) between 1 and 120),
  given_by_ground text check (length(given_by_ground) between 1 and 200),
  -- in the words of the person whom another speaks for
  own_view text not null default '' check (length(own_view) <= 500),
  -- what the processing stands on, which is not what lifts the duty of secrecy
  processing_basis text not null check (processing_basis in ('care_task', 'public_interest', 'legal_duty')),
  primary key (consent_id, version),
  unique (consent_id, version, person_id, to_role, categories, purpose, until_on),
  constraint consent_version_written check (given_how <> 'written' or kept_at is not null),
  constraint consent_version_heard check (given_how <> 'oral' or witness is not null),
  constraint consent_version_assessed check (num_nonnulls(competence, competence_by_name, competence_on) in (0, 3)
    and (competence is distinct from 'doubtful' or competence_words <> '')),
  constraint consent_version_giver check ((given_by = 'person') = (num_nonnulls(given_by_name, given_by_ground) = 0)
    and (given_by = 'person' or (num_nonnulls(given_by_name, given_by_ground) = 2 and own_view <> ''))),
  constraint consent_version_competent check (competence is distinct from 'no' or given_by <> 'person')
);
create index consent_version_person on consent_version (person_id);

alter table consent
  add column version integer not null default 1,
  -- a talk that may stand under the name: to nobody else
  add column to_self boolean not null default false;

insert into consent_version (consent_id, version, person_id, to_role, categories, purpose, until_on, given_at, made_by_name, given_how,
  kept_at, witness, given_by, processing_basis)
select id, 1, person_id, to_role, categories, purpose, until_on, given_at, made_by_name, given_how,
  case given_how when 'written' then '?' end, case given_how when 'oral' then made_by_name end, 'person', 'care_task'
from consent;
-- What stands is a version, as it was said.
alter table consent add constraint consent_as_said foreign key (id, version, person_id, to_role, categories, purpose, until_on)
  references consent_version (consent_id, version, person_id, to_role, categories, purpose, until_on);
-- One stands for each person, organisation and purpose. One that has run out makes room for its next version.
create unique index consent_once on consent (person_id, to_role, lower(purpose)) where withdrawn_at is null and not to_self;

grant select, insert on consent_version to :role;

-- Danger to life or health (domain.md D6, F 9): what protection hides was opened here, or somebody was told without a consent. Ends by
-- itself; the person is to be told; another than whoever did it reviews.
alter table person add unique (id, address_protection);
create table emergency_disclosure (
  id uuid primary key,
  person_id uuid not null,
  -- the person's own, kept true by the key; what it allows is asked of a new row only
  protection text not null,
  -- null: the record was opened here, by whoever asked
  to_role text,
  categories text[] not null default '{}',
  reason text not null check (length(trim(reason)) between 1 and 500),
  opened_at timestamptz not null,
  opened_by uuid,
  opened_by_name text not null,
  ends_at timestamptz not null,
  informed_at timestamptz,
  informed_how text check (length(informed_how) between 1 and 300),
  informed_by_name text,
  not_informed_why text check (length(not_informed_why) between 1 and 300),
  review text check (review in ('reviewed_ok', 'reviewed_not_ok')),
  review_words text check (length(trim(review_words)) between 1 and 500),
  reviewed_at timestamptz,
  reviewed_by uuid,
  reviewed_by_name text,
  foreign key (person_id, protection) references person (id, address_protection) on update cascade,
  constraint emergency_one_day check (ends_at > opened_at and ends_at <= opened_at + interval '24 hours'),
  constraint emergency_what check ((to_role is null) = (cardinality(categories) = 0)),
  constraint emergency_informed check (num_nonnulls(informed_at, informed_how, informed_by_name) in (0, 3)),
  constraint emergency_reviewed check (num_nonnulls(review, review_words, reviewed_at, reviewed_by, reviewed_by_name) in (0, 5)),
  constraint emergency_not_own_review check (review is null or reviewed_by is distinct from opened_by)
);
create index emergency_disclosure_person on emergency_disclosure (person_id, opened_at);
create index emergency_disclosure_open on emergency_disclosure (opened_at) where review is null or informed_at is null;

-- Of somebody whose whereabouts are secret nobody is told in writing: whoever reads which municipality it comes from reads where they are.
alter table emergency_disclosure enable row level security;
create policy read on emergency_disclosure for select using (true);
create policy change on emergency_disclosure for update using (true);
create policy add on emergency_disclosure for insert with check (to_role is null or protection in ('ungraded', 'confidential'));
grant select, insert on emergency_disclosure to :role;
grant update (informed_at, informed_how, informed_by_name, not_informed_why, review, review_words, reviewed_at, reviewed_by, reviewed_by_name)
  on emergency_disclosure to :role;

-- What one organisation is told of one thing, in the municipality's own words: written for it, version by version.
create table shared_text (
  id uuid primary key,
  person_id uuid not null references person (id),
  to_role text not null,
  category text not null check (category in ('housing', 'health_summary', 'substance_use', 'economy')),
  version integer not null check (version >= 1),
  body text not null check (length(trim(body)) between 1 and 2000),
  written_at timestamptz not null,
  written_by uuid,
  written_by_name text not null,
  -- whoever is second finds the number taken, and looks again
  constraint shared_text_once unique (person_id, to_role, category, version)
);
grant select, insert on shared_text to :role;
