-- The tenancy (domain.md D4, C3). Nothing here reaches follow-up and nothing there reaches this: the two never end each other.
create table tenancy (
  id uuid primary key,
  person_id uuid not null references person (id),
  dwelling_id uuid not null references dwelling (id),
  allocation_id uuid unique,
  landlord_id uuid references landlord (id),
  contract_kind text not null check (contract_kind in ('ordinary_lease', 'lease_11_1', 'care_and_housing_agreement', 'stay_agreement')),
  signed_on date not null,
  from_on date not null,
  -- null: without a fixed end, as Housing First wants it
  until_on date check (until_on > from_on),
  short_term_basis text check (short_term_basis in ('loft_or_basement', 'own_use', 'lease_11_1', 'other')),
  short_term_reason text not null default '' check (length(short_term_reason) <= 500),
  special_terms_told_on date,
  -- drawn up with the resident: what all do when it gets bad
  crisis_clause text not null default '' check (length(crisis_clause) <= 2000),
  rent_kr integer not null check (rent_kr between 0 and 200000),
  allowance_kr integer check (allowance_kr between 0 and 100000),
  rent_payer text not null check (rent_payer in ('person', 'nav', 'guardian', 'municipality', 'other', 'unknown')),
  security text not null check (security in ('deposit', 'guarantee', 'both', 'none', 'unknown')),
  deposit_kr integer check (deposit_kr between 0 and 1000000),
  rent_adjusted_on date,
  moved_in_on date check (moved_in_on >= signed_on),
  keys_given integer check (keys_given between 0 and 50),
  meter_reading text check (length(meter_reading) <= 60),
  move_in_notes text not null default '' check (length(move_in_notes) <= 2000),
  ended_on date check (ended_on >= from_on),
  ended_because text check (ended_because in ('own_wish', 'moved_to_other_home', 'lease_over', 'notice', 'breach', 'eviction', 'unit_lost', 'died')),
  ended_words text not null default '' check (length(ended_words) <= 1000),
  -- the home is lost, the need is there the same day
  rehousing_need_id uuid,
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  needs_unoffered boolean generated always as (case when ended_on is null then false end) stored,
  -- A home that somebody lives in is offered to no other municipality, whoever it is: so nothing tells whom.
  constraint tenancy_not_offered_out foreign key (dwelling_id, needs_unoffered) references dwelling (id, is_offered_out),
  constraint tenancy_ended check ((ended_on is null) = (ended_because is null)),
  constraint tenancy_rehoused check (ended_on is null or ended_because in ('moved_to_other_home', 'died') or rehousing_need_id is not null),
  -- a date that is not known may be asked for later; one that is known lies before the signature
  constraint tenancy_special_terms check (special_terms_told_on is null or special_terms_told_on <= signed_on),
  constraint tenancy_move_in check (moved_in_on is null or keys_given is not null),
  constraint one_tenancy_a_dwelling exclude using gist (dwelling_id with =, daterange(from_on, ended_on, '[)') with &&)
);
create index tenancy_person on tenancy (person_id);
-- The home that was lost and the need that came of it are the same person's, as are the allocation and its lease.
alter table tenancy add unique (id, person_id);
alter table tenancy add unique (id, signed_on);
alter table allocation add unique (id, person_id, dwelling_id);
alter table housing_need add constraint housing_need_former_tenancy foreign key (former_tenancy_id, person_id) references tenancy (id, person_id);
alter table tenancy add constraint tenancy_rehousing_of_person foreign key (rehousing_need_id, person_id) references housing_need (id, person_id);
alter table tenancy add constraint tenancy_allocation_of_person
  foreign key (allocation_id, person_id, dwelling_id) references allocation (id, person_id, dwelling_id);

create table guarantee (
  id uuid primary key,
  tenancy_id uuid not null references tenancy (id),
  kind text not null check (kind in ('municipal', 'nav', 'private')),
  amount_kr integer not null check (amount_kr between 1 and 1000000),
  months integer not null check (months between 1 and 24),
  from_on date not null,
  expires_on date not null check (expires_on > from_on),
  claim_by date check (claim_by >= from_on),
  ended_on date,
  version integer not null default 1
);
create index guarantee_tenancy on guarantee (tenancy_id);
create table guarantee_claim (
  id uuid primary key,
  guarantee_id uuid not null references guarantee (id),
  claimed_on date not null,
  amount_kr integer not null check (amount_kr between 1 and 1000000),
  reason text not null check (length(reason) between 1 and 500),
  paid_kr integer check (paid_kr between 0 and amount_kr),
  settled_on date check (settled_on >= claimed_on),
  by_name text not null,
  version integer not null default 1
);

-- Promises to a private landlord: who is called, and how soon somebody answers.
create table landlord_assurance (
  id uuid primary key,
  tenancy_id uuid not null references tenancy (id),
  agreed_on date not null,
  answer_within_hours integer not null check (answer_within_hours between 1 and 720),
  promises text not null check (length(promises) between 1 and 2000),
  phone text not null check (phone ~ '^[+]?[0-9]{3,15}$'),
  ended_on date check (ended_on >= agreed_on),
  version integer not null default 1
);
create unique index one_assurance_a_tenancy on landlord_assurance (tenancy_id) where ended_on is null;
create table landlord_call (
  id uuid primary key,
  tenancy_id uuid references tenancy (id),
  landlord_id uuid references landlord (id),
  called_at timestamptz not null,
  about text not null check (about in ('arrears', 'nuisance', 'damage', 'safety', 'absence', 'repair', 'other')),
  words text not null check (length(words) between 1 and 1000),
  answered_at timestamptz check (answered_at >= called_at),
  answer text not null default '' check (length(answer) <= 1000),
  by_account uuid,
  by_name text not null,
  answered_by_name text,
  version integer not null default 1,
  constraint landlord_call_of_somebody check (num_nonnulls(tenancy_id, landlord_id) > 0),
  constraint landlord_call_answered check ((answered_at is null) = (answered_by_name is null))
);
create index landlord_call_tenancy on landlord_call (tenancy_id, called_at);

create table tenancy_risk (
  id uuid primary key,
  tenancy_id uuid not null references tenancy (id),
  kind text not null check (kind in ('arrears', 'nuisance', 'damage', 'safety', 'absence', 'exploitation')),
  level text not null check (level in ('watch', 'danger')),
  since_on date not null,
  amount_kr integer check (amount_kr between 0 and 1000000),
  words text not null check (length(words) between 1 and 1000),
  action text not null default '' check (length(action) <= 500),
  action_by date,
  action_owner text not null default '' check (length(action_owner) <= 120),
  resolved_on date check (resolved_on >= since_on),
  resolved_words text not null default '' check (length(resolved_words) <= 500),
  by_account uuid,
  by_name text not null,
  version integer not null default 1
);
create unique index one_open_risk_of_a_kind on tenancy_risk (tenancy_id, kind) where resolved_on is null;

create table tenancy_absence (
  id uuid primary key,
  tenancy_id uuid not null references tenancy (id),
  kind text not null check (kind in ('hospital', 'tsb', 'prison', 'travel', 'other')),
  from_on date not null,
  expected_on date check (expected_on >= from_on),
  returned_on date check (returned_on >= from_on),
  who_pays text not null check (who_pays in ('person', 'nav', 'guardian', 'municipality', 'other', 'unknown')),
  looked_after text not null default '' check (length(looked_after) <= 500),
  by_name text not null,
  version integer not null default 1,
  constraint one_absence_at_a_time exclude using gist (tenancy_id with =, daterange(from_on, returned_on, '[)') with &&)
);

create table tenancy_notice (
  id uuid primary key,
  tenancy_id uuid not null,
  lease_signed_on date not null,
  given_by text not null check (given_by in ('landlord', 'tenant')),
  kind text not null check (kind in ('notice', 'termination_for_breach', 'eviction_request')),
  given_on date not null check (given_on >= lease_signed_on),
  in_writing boolean not null,
  grounds text not null default '' check (length(grounds) <= 2000),
  protest_right_told boolean not null,
  protest_until date check (protest_until > given_on),
  protested_on date check (protested_on >= given_on),
  protest_words text not null default '' check (length(protest_words) <= 1000),
  withdrawn_on date check (withdrawn_on >= given_on),
  moves_out_on date check (moves_out_on >= given_on),
  -- a landlord's notice that does not say what it has to: written down all the same, and marked
  has_gaps boolean not null generated always as (given_by = 'landlord' and not (in_writing and grounds <> '' and protest_right_told)) stored,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  -- nobody gives notice of what is not signed
  foreign key (tenancy_id, lease_signed_on) references tenancy (id, signed_on),
  constraint tenancy_notice_protest check (given_by = 'landlord' or protested_on is null)
);
create unique index one_open_notice on tenancy_notice (tenancy_id) where withdrawn_on is null;

-- What happened, in order; appended, never changed.
create table tenancy_event (
  id uuid primary key,
  tenancy_id uuid not null references tenancy (id),
  kind text not null check (kind in ('signed', 'moved_in', 'rent_changed', 'risk_raised', 'risk_changed', 'risk_resolved', 'absent', 'payer_told', 'returned',
    'notice_given', 'protested', 'notice_withdrawn', 'prolonged', 'guarantee_given', 'guarantee_claimed', 'guarantee_ended', 'assurance_made',
    'ended')),
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  words text not null default '' check (length(words) <= 1000),
  facts jsonb not null default '{}'
);
create index tenancy_event_tenancy on tenancy_event (tenancy_id, at);

grant select, insert, update on tenancy, guarantee, guarantee_claim, landlord_assurance, landlord_call, tenancy_risk, tenancy_absence,
  tenancy_notice to :role;
grant select, insert on tenancy_event to :role;
