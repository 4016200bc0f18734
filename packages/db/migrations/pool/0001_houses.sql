-- Houses, unit kinds, beds and their rules. Who may see them stands in the house's readable_by, which its owner alone writes.
-- Every row that is shared with the house repeats it, and a foreign key keeps the copy true: nobody can show a row to more or to
-- fewer than the house, and when the house's readers change, all its rows follow in the same transaction.

create table pool.house (
  id uuid primary key,
  owner_role text not null,
  name text not null check (length(name) between 1 and 80),
  place text not null check (length(place) between 1 and 80),
  address text,
  phone text,
  on_call_phone text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  practical text not null default '',
  readable_by text[] not null,
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (id, owner_role),
  unique (id, readable_by),
  unique (owner_role, name),
  check (owner_role = any (readable_by))
);

-- Which organisations may use a house; a claim's foreign key points here, so nobody else can get a bed.
create table pool.house_access (
  house_id uuid not null,
  owner_role text not null,
  organisation_role text not null,
  cooperation_id uuid,
  from_on date not null,
  to_on date check (to_on > from_on),
  during daterange not null generated always as (daterange(from_on, to_on, '[)')) stored,
  readable_by text[] not null,
  primary key (house_id, organisation_role),
  unique (house_id, organisation_role, during),
  foreign key (house_id, owner_role) references pool.house (id, owner_role),
  constraint house_access_readers foreign key (house_id, readable_by) references pool.house (id, readable_by) on update cascade
);

create table pool.unit_kind (
  id uuid primary key,
  house_id uuid not null,
  owner_role text not null,
  kind text not null check (kind in ('safety_bed', 'user_controlled_bed', 'transitional_unit', 'care_dwelling', 'hostel',
    'shared_housing', 'small_house', 'temporary_accommodation', 'institution_place')),
  name text not null check (length(name) between 1 and 80),
  sort integer not null default 0,
  policy_version integer not null default 1,
  criteria_version integer not null default 1,
  readable_by text[] not null,
  archived_at timestamptz,
  unique (id, house_id),
  unique (id, readable_by),
  unique (house_id, name),
  foreign key (house_id, owner_role) references pool.house (id, owner_role),
  constraint unit_kind_readers foreign key (house_id, readable_by) references pool.house (id, readable_by) on update cascade
);

create table pool.policy_version (
  unit_kind_id uuid not null references pool.unit_kind (id),
  version integer not null check (version > 0),
  owner_role text not null,
  policy jsonb not null,
  reservable boolean not null generated always as ((policy ->> 'reservationAllowed')::boolean) stored,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  readable_by text[] not null,
  primary key (unit_kind_id, version),
  unique (unit_kind_id, version, reservable),
  constraint policy_version_readers foreign key (unit_kind_id, readable_by) references pool.unit_kind (id, readable_by) on update cascade
);

create table pool.criteria_version (
  unit_kind_id uuid not null references pool.unit_kind (id),
  version integer not null check (version > 0),
  owner_role text not null,
  criteria jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  readable_by text[] not null,
  primary key (unit_kind_id, version),
  constraint criteria_version_readers foreign key (unit_kind_id, readable_by) references pool.unit_kind (id, readable_by) on update cascade
);

create table pool.bed (
  id uuid primary key,
  house_id uuid not null,
  unit_kind_id uuid not null,
  owner_role text not null,
  name text not null check (length(name) between 1 and 60),
  sort integer not null default 0,
  attributes text[] not null default '{}',
  description text not null default '',
  opened_on date not null,
  archived_on date check (archived_on >= opened_on),
  readable_by text[] not null,
  version integer not null default 1,
  unique (id, unit_kind_id, house_id),
  unique (id, house_id),
  unique (unit_kind_id, name),
  foreign key (unit_kind_id, house_id) references pool.unit_kind (id, house_id),
  foreign key (house_id, owner_role) references pool.house (id, owner_role),
  constraint bed_readers foreign key (house_id, readable_by) references pool.house (id, readable_by) on update cascade
);
create index bed_house on pool.bed (house_id);

do $$
declare t text;
begin
  foreach t in array array['house', 'house_access', 'unit_kind', 'policy_version', 'criteria_version', 'bed'] loop
    execute format('alter table pool.%I enable row level security', t);
    execute format('alter table pool.%I force row level security', t);
    execute format('create policy read on pool.%I for select using (current_user = any (readable_by))', t);
    execute format('create policy add on pool.%I for insert with check (current_user = owner_role)', t);
    execute format('create policy change on pool.%I for update using (current_user = owner_role) with check (current_user = owner_role)', t);
  end loop;
end $$;

grant usage on schema pool to samplass_member;
grant select, insert on pool.house, pool.house_access, pool.unit_kind, pool.bed, pool.policy_version, pool.criteria_version to samplass_member;
grant update (name, place, address, phone, on_call_phone, latitude, longitude, practical, readable_by, archived_at, version) on pool.house to samplass_member;
grant update (cooperation_id, from_on, to_on) on pool.house_access to samplass_member;
grant update (name, sort, policy_version, criteria_version, archived_at) on pool.unit_kind to samplass_member;
grant update (name, sort, attributes, description, opened_on, archived_on, version) on pool.bed to samplass_member;
