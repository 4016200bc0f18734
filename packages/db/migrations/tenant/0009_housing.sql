-- The dwelling stock. A row says what the dwelling is; who lives there is a tenancy, and whether it is empty, and why, is derived.
create table housing_setting (
  one boolean primary key default true check (one),
  -- of the income that the rent may take before the match says "check"; never a wall
  rent_share_percent integer not null default 35 check (rent_share_percent between 1 and 100),
  -- homes of the programme in one building, where the building itself says nothing else
  programme_per_building integer not null default 2 check (programme_per_building between 1 and 100),
  security_months_most integer not null default 6 check (security_months_most between 1 and 24),
  fixed_term_years_least integer not null default 3 check (fixed_term_years_least between 1 and 10),
  fixed_term_years_own_house integer not null default 1 check (fixed_term_years_own_house between 1 and 10),
  protest_days integer not null default 30 check (protest_days between 1 and 365),
  appeal_weeks integer not null default 3 check (appeal_weeks between 1 and 52),
  absence_weeks integer not null default 4 check (absence_weeks between 1 and 52),
  lease_end_days integer not null default 180 check (lease_end_days between 1 and 730),
  guarantee_end_days integer not null default 90 check (guarantee_end_days between 1 and 730),
  version integer not null default 1
);
insert into housing_setting default values;

create table landlord (
  id uuid primary key,
  kind text not null check (kind in ('municipality', 'municipal_company', 'company', 'foundation', 'private_person', 'housing_cooperative')),
  name text not null check (length(name) between 1 and 120),
  contact_name text not null default '' check (length(contact_name) <= 120),
  phone text check (phone ~ '^[+]?[0-9]{3,15}$'),
  email text check (length(email) <= 254),
  version integer not null default 1
);
create unique index landlord_name on landlord (lower(name));

create table building (
  id uuid primary key,
  street text not null check (length(street) between 1 and 120),
  postal_code text not null check (postal_code ~ '^[0-9]{4}$'),
  postal_place text not null default '' check (length(postal_place) <= 60),
  -- the part of the municipality that people name when they wish for a place
  area text not null default '' check (length(area) <= 60),
  -- everybody's homes in the building, not only those in the stock
  dwellings_total integer check (dwellings_total between 1 and 2000),
  programme_most integer check (programme_most between 0 and 2000),
  version integer not null default 1
);
create unique index building_address on building (lower(street), postal_code);

create table dwelling (
  id uuid primary key,
  building_id uuid not null references building (id),
  -- bruksenhetsnummer
  unit_number text check (unit_number ~ '^[HKLU][0-9]{4}$'),
  -- leverandorBoligId: the owner's own number, by which an import finds the dwelling again
  supplier_id text check (length(supplier_id) between 1 and 60),
  kobo_id text unique check (length(kobo_id) between 1 and 60),
  kind text not null check (kind in ('ordinary_municipal', 'private_rented', 'owned', 'small_house', 'shared_housing', 'care_dwelling',
    'transitional', 'institution_place')),
  -- eieform
  ownership text not null check (ownership in ('owned', 'leased_in', 'right_of_referral', 'private')),
  -- disposisjonsform, and with it the rules that its contract is held against
  contract_kind text not null check (contract_kind in ('ordinary_lease', 'lease_11_1', 'care_and_housing_agreement', 'stay_agreement', 'none')),
  landlord_id uuid references landlord (id),
  area_m2 integer check (area_m2 between 5 and 1000),
  bedrooms integer not null check (bedrooms between 0 and 12),
  floor integer check (floor between -3 and 60),
  has_lift boolean,
  wheelchair boolean,
  has_hall boolean,
  own_entrance boolean,
  own_bath boolean,
  pets_allowed boolean,
  staffed text not null default 'none' check (staffed in ('none', 'day', 'day_and_evening', 'round_the_clock')),
  surroundings text check (surroundings in ('calm', 'mixed', 'unsettled')),
  rent_kr integer check (rent_kr between 0 and 200000),
  energy_kr integer check (energy_kr between 0 and 50000),
  costs_kr integer check (costs_kr between 0 and 50000),
  rent_includes_energy boolean not null default false,
  note text not null default '' check (length(note) <= 1000),
  in_stock_from date not null,
  archived_on date check (archived_on >= in_stock_from),
  in_stock boolean generated always as (archived_on is null) stored,
  -- what it is offered to a cooperation as (pool.dwelling_offer); nobody lives there while it is, or has been promised it
  offer_id uuid,
  is_offered_out boolean generated always as (offer_id is not null) stored,
  version integer not null default 1,
  constraint dwelling_archived_not_offered check (archived_on is null or offer_id is null)
);
alter table dwelling add unique (id, in_stock);
alter table dwelling add unique (id, is_offered_out);
create unique index dwelling_offered_once on dwelling (offer_id);
create unique index dwelling_supplier on dwelling (supplier_id);
create unique index dwelling_unit on dwelling (building_id, unit_number);
create index dwelling_building on dwelling (building_id);

-- Not for anybody to live in for a time.
create table dwelling_closure (
  id uuid primary key,
  dwelling_id uuid not null references dwelling (id),
  from_on date not null,
  until_on date check (until_on > from_on),
  reason text not null check (reason in ('renovation', 'damage', 'pest', 'cleaning', 'to_be_sold', 'dispute', 'other')),
  words text not null default '' check (length(words) <= 500),
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  constraint dwelling_closed_once exclude using gist (dwelling_id with =, daterange(from_on, until_on, '[)') with &&)
);

create table dwelling_picture (
  id uuid primary key,
  dwelling_id uuid not null references dwelling (id),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  shows text not null check (length(shows) between 1 and 200),
  bytes bytea not null check (octet_length(bytes) between 1 and 2000000),
  made_at timestamptz not null,
  by_name text not null
);
create index dwelling_picture_dwelling on dwelling_picture (dwelling_id);

-- What happened to a dwelling, in order; appended, never changed. `facts` has what was and what is of each field that changed.
create table dwelling_event (
  id uuid primary key,
  dwelling_id uuid not null references dwelling (id) on delete cascade,
  kind text not null check (kind in ('added', 'changed', 'archived', 'closed', 'closure_changed', 'picture_added', 'picture_removed',
    'offered_out', 'offer_withdrawn', 'import_undone')),
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  import_id uuid,
  facts jsonb not null default '{}'
);
create index dwelling_event_dwelling on dwelling_event (dwelling_id, at);

create table stock_import (
  id uuid primary key,
  file_name text not null check (length(file_name) between 1 and 200),
  file_hash bytea not null,
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  rows_read integer not null,
  rows_added integer not null,
  rows_changed integer not null,
  rows_refused integer not null,
  undone_at timestamptz,
  undone_by_name text,
  constraint stock_import_undone check ((undone_at is null) = (undone_by_name is null))
);
-- What stood before: enough to take the import back where nobody has changed the dwelling since.
create table stock_import_change (
  import_id uuid not null references stock_import (id),
  -- no key: what the import added is gone when it is taken back, and this still says so
  dwelling_id uuid not null,
  before jsonb,
  after_version integer not null,
  primary key (import_id, dwelling_id)
);

grant select, update on housing_setting to :role;
grant select, insert, update on landlord, building, dwelling, dwelling_closure, stock_import to :role;
grant select, insert on dwelling_picture, dwelling_event, stock_import_change to :role;
-- A dwelling goes only when the import that brought it is taken back: whatever stands on it holds it, by its key.
grant delete on dwelling, dwelling_picture to :role;
