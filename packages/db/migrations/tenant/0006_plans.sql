-- Plans made with the person (domain.md C2, D5 "Plan"). A crisis plan is a row for each version: what it says is written once, what happened
-- to it are dates. The states are derived.
create table plan_setting (
  one boolean primary key default true check (one),
  review_months integer not null default 12 check (review_months between 1 and 60),
  -- when the crisis has settled: mapped anew so many days after an admission or a stay
  remap_from_days integer not null default 14 check (remap_from_days between 0 and 365),
  remap_to_days integer not null default 28 check (remap_to_days between 0 and 365),
  version integer not null default 1,
  constraint plan_setting_window check (remap_from_days < remap_to_days)
);
insert into plan_setting default values;

create table crisis_plan (
  id uuid primary key,
  person_id uuid not null references person (id),
  plan_version integer not null check (plan_version > 0),
  -- in the person's own words
  early_signs text not null check (length(early_signs) <= 2000),
  helps text not null check (length(helps) <= 2000),
  helps_not text not null check (length(helps_not) <= 2000),
  meet_me text not null check (length(meet_me) <= 2000),
  admission_route text not null check (length(admission_route) <= 2000),
  contacts jsonb not null check (jsonb_typeof(contacts) = 'array' and jsonb_array_length(contacts) <= 12),
  made_with text not null check (length(made_with) between 1 and 200),
  -- the service that is to agree as well, where one is
  service_name text check (length(service_name) between 1 and 120),
  -- and which one it is, where it answers here itself
  service_role text check (service_role like 'h\_%'),
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  reviewed_on date,
  person_agreed_on date,
  municipality_agreed_on date,
  municipality_agreed_by text check (length(municipality_agreed_by) between 1 and 120),
  service_agreed_on date,
  service_agreed_by text check (length(service_agreed_by) between 1 and 120),
  -- the person's own copy, or that they want none
  copy_on date,
  copy text check (copy in ('given', 'not_wanted')),
  review_on date not null,
  renewed_at timestamptz,
  -- a later version has taken its place
  superseded_on date,
  ended_on date,
  ended_by text check (ended_by in ('person', 'municipality')),
  ended_reason text check (length(ended_reason) between 1 and 500),
  version integer not null default 1,
  -- agreed by all who are to agree; null until then
  agreed_on date generated always as (
    case when person_agreed_on is null or municipality_agreed_on is null or (service_name is not null and service_agreed_on is null)
      then null else greatest(person_agreed_on, municipality_agreed_on, service_agreed_on) end) stored,
  in_force daterange not null generated always as (
    case when person_agreed_on is null or municipality_agreed_on is null or (service_name is not null and service_agreed_on is null)
        or greatest(person_agreed_on, municipality_agreed_on, service_agreed_on) >= least(superseded_on, ended_on) then 'empty'
      else daterange(greatest(person_agreed_on, municipality_agreed_on, service_agreed_on), least(superseded_on, ended_on), '[)') end) stored,
  constraint crisis_plan_says check (early_signs || helps || helps_not || meet_me || admission_route <> ''),
  constraint crisis_plan_review check (review_on > made_on),
  -- nobody agrees to what has not been gone through with the person
  constraint crisis_plan_reviewed check (reviewed_on is not null or num_nonnulls(person_agreed_on, municipality_agreed_on, service_agreed_on) = 0),
  constraint crisis_plan_municipality check ((municipality_agreed_on is null) = (municipality_agreed_by is null)),
  constraint crisis_plan_service check ((service_agreed_on is null) = (service_agreed_by is null)
    and (service_agreed_on is null or service_name is not null)),
  constraint crisis_plan_service_role check (service_role is null or service_name is not null),
  constraint crisis_plan_copy check ((copy_on is null) = (copy is null)),
  constraint crisis_plan_ended check ((ended_on is null) = (ended_by is null)),
  -- the person needs no reason
  constraint crisis_plan_ended_by_us check (ended_by is distinct from 'municipality' or ended_reason is not null),
  -- whoever is second finds the number taken, and looks again
  constraint crisis_plan_version unique (person_id, plan_version),
  constraint one_crisis_plan_in_force exclude using gist (person_id with =, in_force with &&)
);
create unique index one_crisis_plan_draft on crisis_plan (person_id) where agreed_on is null and superseded_on is null and ended_on is null;

-- What the person has said of having a plan; the newest counts. Who has declined is asked again on the day they named, and on no other.
create table plan_wish (
  id uuid primary key,
  person_id uuid not null references person (id),
  plan text not null check (plan in ('crisis_plan', 'individual_plan')),
  wish text not null check (wish in ('wanted', 'declined')),
  said_on date not null,
  ask_again_on date,
  words text not null default '' check (length(words) <= 500),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  constraint plan_wish_ask_again check (ask_again_on is null or (wish = 'declined' and ask_again_on > said_on))
);
create index plan_wish_person on plan_wish (person_id, plan, said_on);

grant select, insert on crisis_plan, plan_wish to :role;
grant update (reviewed_on, person_agreed_on, municipality_agreed_on, municipality_agreed_by, service_agreed_on, service_agreed_by, copy_on,
  copy, review_on, renewed_at, superseded_on, ended_on, ended_by, ended_reason, version) on crisis_plan to :role;
grant select on plan_setting to :role;
grant update (review_months, remap_from_days, remap_to_days, version) on plan_setting to :role;

-- Coordinator: a right also where the plan is declined (C2). Each is a row with its time; the ended ones are the history.
create table coordinator (
  id uuid primary key,
  person_id uuid not null references person (id),
  for_whom text not null check (for_whom in ('person', 'child')),
  name text not null check (length(name) between 1 and 120),
  organisation text not null check (length(organisation) between 1 and 120),
  phone text check (phone ~ '^[+]?[0-9]{3,15}$'),
  from_on date not null,
  ended_on date,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  constraint coordinator_ended check (ended_on is null or ended_on >= from_on)
);
create unique index one_coordinator on coordinator (person_id, for_whom) where ended_on is null;

-- That an individual plan is there, since when, and where it is kept: the plan itself is not here.
create table individual_plan (
  id uuid primary key,
  person_id uuid not null references person (id),
  since_on date not null,
  kept_where text not null check (length(kept_where) between 1 and 200),
  ended_on date,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  constraint individual_plan_ended check (ended_on is null or ended_on >= since_on)
);
create unique index one_individual_plan on individual_plan (person_id) where ended_on is null;

-- Others than the person: as little as is needed, and taken away for good when it is not.
create table next_of_kin (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null check (length(name) between 1 and 120),
  relation text not null check (length(relation) between 1 and 60),
  phone text check (phone ~ '^[+]?[0-9]{3,15}$'),
  -- what the person says themselves
  may_contact text not null check (may_contact in ('yes', 'no', 'only_in_crisis')),
  needs_mapped boolean not null,
  noted_on date not null,
  noted_by_name text not null,
  version integer not null default 1
);
create index next_of_kin_person on next_of_kin (person_id);

create table child_dependant (
  id uuid primary key,
  person_id uuid not null references person (id),
  birth_year integer not null check (birth_year between 1900 and 2100),
  followed_up_by text not null default '' check (length(followed_up_by) <= 120),
  needs_looked_after text not null check (needs_looked_after in ('yes', 'no', 'not_asked')),
  asked_on date,
  noted_on date not null,
  noted_by_name text not null,
  version integer not null default 1,
  constraint child_dependant_asked check ((needs_looked_after = 'not_asked') = (asked_on is null))
);
create index child_dependant_person on child_dependant (person_id);

-- Mapped anew when the crisis has settled, or why not; once for each admission or stay that ended.
create table remapping (
  after_id uuid primary key,
  person_id uuid not null references person (id),
  outcome text not null check (outcome in ('done', 'not_done')),
  words text not null default '' check (length(words) <= 500),
  said_on date not null,
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  constraint remapping_why check (outcome = 'done' or words <> '')
);
create index remapping_person on remapping (person_id);

-- What no fact of the product says, answered by hand; the newest counts.
create table recommendation_answer (
  id uuid primary key,
  person_id uuid not null references person (id),
  item text not null check (item in ('individual_plan', 'next_of_kin_and_children', 'psychological_health', 'work_or_education',
    'own_resources', 'follow_up_without_break', 'home_from_admission', 'care_in_psychosis', 'coordinated_intake', 'cooperation_throughout')),
  answer text not null check (answer in ('in_place', 'missing', 'does_not_apply', 'not_wanted')),
  words text not null default '' check (length(words) <= 300),
  answered_on date not null,
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null
);
create index recommendation_answer_person on recommendation_answer (person_id, item, made_at);

grant select, insert on coordinator, individual_plan, remapping, recommendation_answer to :role;
grant update (ended_on) on coordinator, individual_plan to :role;
grant select, insert, update, delete on next_of_kin, child_dependant to :role;
