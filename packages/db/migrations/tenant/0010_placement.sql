-- From a need to a home (domain.md D4). No row here says that somebody is not ready: there is no such state.

-- Where somebody lives, in spans. NIBR's and ETHOS Light's categories are derived from it for any date.
create table living_situation (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('own_home', 'subletting', 'with_close_kin_permanently', 'with_kin_or_friends', 'temporary_accommodation',
    'hostel', 'acute_shelter', 'crisis_centre', 'institution', 'hospital', 'prison', 'no_place', 'unknown')),
  from_on date not null,
  until_on date check (until_on > from_on),
  -- of an institution, hospital or prison: when it is left, and whether a home waits
  leaves_on date check (leaves_on >= from_on),
  home_after boolean,
  cost_kr_night integer check (cost_kr_night between 0 and 20000),
  paid_by text check (paid_by in ('nav', 'municipality', 'health_trust', 'state', 'person', 'other')),
  source text not null check (source in ('person', 'own_staff', 'nav', 'hospital', 'prison', 'next_of_kin', 'other')),
  words text not null default '' check (length(words) <= 500),
  recorded_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  constraint living_situation_one_a_day exclude using gist (person_id with =, daterange(from_on, until_on, '[)') with &&)
);

create table homelessness_pattern (
  id uuid primary key,
  person_id uuid not null references person (id),
  pattern text not null check (pattern in ('temporary', 'recurring', 'long_term')),
  from_on date not null,
  until_on date check (until_on > from_on),
  source text not null check (source in ('person', 'own_staff', 'nav', 'other')),
  by_name text not null,
  constraint one_pattern_a_day exclude using gist (person_id with =, daterange(from_on, until_on, '[)') with &&)
);

create table housing_need (
  id uuid primary key,
  person_id uuid not null references person (id),
  registered_on date not null,
  arises_from text not null check (arises_from in ('homeless', 'unfit_home', 'leaves_institution', 'leaves_prison', 'tenancy_ended', 'other')),
  -- of tenancy_ended
  former_tenancy_id uuid,
  adults integer not null default 1 check (adults between 1 and 10),
  children integer not null default 0 check (children between 0 and 15),
  words text not null default '' check (length(words) <= 1000),
  eligible_on date,
  -- set aside until a day, by somebody with a name; it comes back by itself
  parked_until date,
  parked_by_name text,
  parked_reason text check (length(parked_reason) between 1 and 300),
  closed_on date check (closed_on >= registered_on),
  closed_because text check (closed_because in ('moved_in', 'withdrawn_by_person', 'has_home', 'moved_away', 'died')),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  constraint housing_need_parked check (num_nonnulls(parked_until, parked_by_name, parked_reason) in (0, 3)),
  constraint housing_need_closed check ((closed_on is null) = (closed_because is null)),
  -- Twins in rows: what is open needs it to be so over there, and over there cannot change while it does.
  is_open boolean generated always as (closed_on is null) stored,
  unique (id, is_open),
  unique (id, person_id),
  constraint housing_need_former check ((arises_from = 'tenancy_ended') = (former_tenancy_id is not null))
);
create unique index one_open_need on housing_need (person_id) where closed_on is null;

-- What the person wishes, in versions: the latest counts, the earlier ones stand.
create table housing_wish (
  id uuid primary key,
  person_id uuid not null references person (id),
  wish_version integer not null check (wish_version > 0),
  areas text[] not null default '{}',
  kinds text[] not null default '{}',
  alone boolean,
  bedrooms_least integer check (bedrooms_least between 0 and 12),
  pets text not null default '' check (length(pets) <= 100),
  ground_floor_or_lift boolean not null default false,
  wheelchair boolean not null default false,
  own_entrance boolean not null default false,
  calm boolean not null default false,
  -- places that the person wants to be away from, and why is nobody's business
  away_from text[] not null default '{}',
  income_kr_month integer check (income_kr_month between 0 and 500000),
  allowance_kr_month integer check (allowance_kr_month between 0 and 100000),
  words text not null default '' check (length(words) <= 2000),
  resources text not null default '' check (length(resources) <= 2000),
  mapped_on date not null,
  -- nothing is a wish that was not asked for
  with_person boolean not null check (with_person),
  made_at timestamptz not null,
  by_name text not null,
  unique (person_id, wish_version)
);

-- Learn, train, or have compensated: help that follows the home, never a condition for one.
create table tenancy_skill (
  id uuid primary key,
  person_id uuid not null references person (id),
  skill text not null check (skill in ('pays_bills', 'keeps_order', 'cooks', 'opens_post', 'handles_visitors', 'neighbours', 'safety', 'asks_for_help')),
  way text not null check (way in ('manages', 'learn', 'train', 'compensated')),
  words text not null default '' check (length(words) <= 500),
  mapped_on date not null,
  by_name text not null,
  version integer not null default 1,
  unique (person_id, skill)
);

-- Who should not be neighbours. Both ways, and told to nobody as a reason.
create table avoid_neighbour (
  id uuid primary key,
  person_id uuid not null references person (id),
  other_person_id uuid not null references person (id),
  reason text not null check (length(reason) between 1 and 300),
  from_on date not null,
  ended_on date check (ended_on >= from_on),
  by_name text not null,
  check (person_id <> other_person_id)
);
create unique index avoid_neighbour_once on avoid_neighbour (least(person_id, other_person_id), greatest(person_id, other_person_id))
  where ended_on is null;

-- One dwelling shown to one person. Its state is derived from the dates.
create table allocation (
  id uuid primary key,
  need_id uuid not null,
  person_id uuid not null references person (id),
  dwelling_id uuid not null references dwelling (id),
  proposed_on date not null,
  -- the match as it explained itself that day
  match jsonb not null check (jsonb_typeof(match) = 'array'),
  viewing_at timestamptz,
  viewed_at timestamptz,
  offered_on date,
  answer_by date check (answer_by >= offered_on),
  accepted_on date check (accepted_on >= offered_on),
  lease_signed_on date check (lease_signed_on >= accepted_on),
  ended_on date check (ended_on >= proposed_on),
  ended_because text check (ended_because in ('moved_in', 'declined_by_person', 'declined_by_landlord', 'unit_lost', 'withdrawn')),
  ended_reason text not null default '' check (length(ended_reason) <= 500),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  needs_open boolean generated always as (case when ended_on is null then true end) stored,
  needs_stock boolean generated always as (case when ended_on is null and offered_on is not null then true end) stored,
  needs_unoffered boolean generated always as (case when ended_on is null and accepted_on is not null then false end) stored,
  -- A need that is closed gets no homes, and is not closed while somebody waits for an answer.
  constraint allocation_need_of_person foreign key (need_id, person_id) references housing_need (id, person_id),
  constraint allocation_need_open foreign key (need_id, needs_open) references housing_need (id, is_open),
  -- Nobody is offered what has left the stock, and what is offered does not leave it.
  constraint allocation_dwelling_in_stock foreign key (dwelling_id, needs_stock) references dwelling (id, in_stock),
  -- What somebody has said yes to is nobody else's.
  constraint allocation_not_offered_out foreign key (dwelling_id, needs_unoffered) references dwelling (id, is_offered_out),
  constraint allocation_ended check ((ended_on is null) = (ended_because is null)),
  constraint allocation_landlord_says_why check (ended_because is distinct from 'declined_by_landlord' or length(ended_reason) > 0),
  constraint allocation_in_order check ((accepted_on is null or offered_on is not null) and (lease_signed_on is null or accepted_on is not null)
    and (ended_because is distinct from 'moved_in' or lease_signed_on is not null))
);
-- A dwelling is offered to one at a time, and somebody is shown the same one once at a time.
create unique index one_offer_a_dwelling on allocation (dwelling_id) where offered_on is not null and ended_on is null;
create unique index one_proposal_of_a_dwelling on allocation (need_id, dwelling_id) where ended_on is null;
create index allocation_person on allocation (person_id);
create index allocation_dwelling on allocation (dwelling_id);

-- A formal decision where the law wants one, and its letter. Low-threshold help has none.
create table housing_decision (
  id uuid primary key,
  person_id uuid not null references person (id),
  need_id uuid not null,
  outcome text not null check (outcome in ('granted', 'partly_granted', 'rejected')),
  decided_on date not null,
  applied_for text not null check (length(applied_for) between 1 and 500),
  grounds text not null check (length(grounds) between 1 and 4000),
  legal_basis text not null check (length(legal_basis) between 1 and 300),
  appeal_body text not null check (length(appeal_body) between 1 and 200),
  -- what the municipality had settled when it was made: the letter gives no less
  appeal_weeks integer not null default 1 check (appeal_weeks between 1 and 52),
  appeal_until date not null,
  sent_on date check (sent_on >= decided_on),
  appealed_on date check (appealed_on >= decided_on),
  appeal_outcome text check (appeal_outcome in ('upheld', 'changed', 'withdrawn')),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  constraint housing_decision_need_of_person foreign key (need_id, person_id) references housing_need (id, person_id),
  constraint housing_decision_appeal_time check (appeal_until >= decided_on + 7 * appeal_weeks),
  -- what was not sent is not appealed, and what was not appealed is not settled
  constraint housing_decision_appealed check ((appealed_on is null or sent_on is not null) and (appeal_outcome is null or appealed_on is not null))
);
create index housing_decision_person on housing_decision (person_id);

grant select, insert, update on living_situation, homelessness_pattern, housing_need, tenancy_skill, avoid_neighbour, allocation,
  housing_decision to :role;
grant select, insert on housing_wish to :role;
-- A span that was written down wrongly is taken away by the one that is right; the trail says so.
grant delete on living_situation, homelessness_pattern to :role;
