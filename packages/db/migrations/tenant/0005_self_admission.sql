-- The user-controlled agreement (domain.md D8): what one person and one kind of bed have agreed in calm weather. Its terms are written
-- once and signed as they stand; other terms are another agreement. The states are derived.
create table agreement (
  id uuid primary key,
  person_id uuid not null references person (id),
  house_id uuid not null,
  unit_kind_id uuid not null,
  nights_max integer not null check (nights_max between 1 and 60),
  rest_days integer not null check (rest_days between 0 and 366),
  stays_per_year integer check (stays_per_year between 1 and 366),
  nights_per_year integer check (nights_per_year between 1 and 366),
  contact_phone text not null check (contact_phone ~ '^[+]?[0-9]{3,15}$'),
  -- in the person's own words
  duties text not null default '' check (length(duties) <= 2000),
  drafted_on date not null,
  person_signed_on date,
  unit_signed_on date,
  unit_signed_by text check (length(unit_signed_by) between 1 and 120),
  suspended_on date,
  suspended_reason text check (length(suspended_reason) between 1 and 500),
  review_on date not null,
  until_on date not null check (until_on > drafted_on),
  ended_on date,
  ended_by text check (ended_by in ('person', 'unit')),
  ended_reason text check (length(ended_reason) between 1 and 500),
  -- what takes a right from the person is told together with the right to complain
  complaint_right_told boolean not null default false,
  version integer not null default 1,
  -- the days on which a stay may begin
  in_force daterange not null generated always as (
    case when person_signed_on is null or unit_signed_on is null
        or greatest(person_signed_on, unit_signed_on) >= least(until_on, suspended_on, ended_on) then 'empty'
      else daterange(greatest(person_signed_on, unit_signed_on), least(until_on, suspended_on, ended_on), '[)') end) stored,
  stays_most integer not null generated always as (coalesce(stays_per_year, 366)) stored,
  nights_most integer not null generated always as (coalesce(nights_per_year, 366)) stored,
  constraint agreement_review check (review_on <= until_on),
  constraint agreement_unit_signed check ((unit_signed_on is null) = (unit_signed_by is null)),
  constraint agreement_suspended check ((suspended_on is null) = (suspended_reason is null)
    and (suspended_on is null or complaint_right_told)),
  constraint agreement_ended check ((ended_on is null) = (ended_by is null)),
  -- the person needs no reason
  constraint agreement_ended_by_unit check (ended_by is distinct from 'unit' or person_signed_on is null
    or (ended_reason is not null and complaint_right_told)),
  unique (id, person_id, unit_kind_id, in_force, nights_max, rest_days, stays_most, nights_most),
  constraint one_agreement_a_kind exclude using gist (person_id with =, unit_kind_id with =,
    daterange(drafted_on, greatest(drafted_on, least(until_on, ended_on)), '[)') with &&)
);

-- A stay that stands on the agreement: the agreement's terms with what they were held against, wall for wall. The copies are kept
-- true by the foreign key; that the day is in force is asked of a new row only, so that nobody who is in is put out by a suspension.
create table agreement_use (
  stay_id uuid primary key,
  agreement_id uuid not null,
  person_id uuid not null,
  unit_kind_id uuid not null,
  in_force daterange not null,
  nights_max integer not null,
  rest_days integer not null,
  stays_most integer not null,
  nights_most integer not null,
  arrive_on date not null,
  depart_on date not null,
  -- the actual end of the last stay: going home early brings the next one nearer
  last_ended_on date,
  stays_before integer not null,
  nights_before integer not null,
  initiated_by text not null,
  created_at timestamptz not null,
  constraint agreement_use_terms foreign key (agreement_id, person_id, unit_kind_id, in_force, nights_max, rest_days, stays_most, nights_most)
    references agreement (id, person_id, unit_kind_id, in_force, nights_max, rest_days, stays_most, nights_most) on update cascade,
  constraint agreement_use_voluntary check (initiated_by = 'person'),
  constraint agreement_use_nights check (depart_on > arrive_on and depart_on - arrive_on <= nights_max),
  constraint agreement_use_rest check (last_ended_on is null or arrive_on >= last_ended_on + rest_days),
  constraint agreement_use_stays_of_year check (stays_before >= 0 and stays_before < stays_most),
  constraint agreement_use_nights_of_year check (nights_before >= 0 and nights_before
    + (least(depart_on, make_date(extract(year from arrive_on)::integer + 1, 1, 1)) - arrive_on) <= nights_most)
);
create index agreement_use_agreement on agreement_use (agreement_id);
alter table agreement_use enable row level security;
create policy read on agreement_use for select using (true);
create policy add on agreement_use for insert with check (in_force @> arrive_on);

-- What happened with an agreement, in order; appended, never changed.
create table agreement_event (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  kind text not null check (kind in ('drafted', 'signed', 'suspended', 'suspension_lifted', 'renewed', 'ended', 'used', 'talked')),
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  words text not null default '' check (length(words) <= 1000),
  facts jsonb not null default '{}'
);
create index agreement_event_agreement on agreement_event (agreement_id, at);

grant select, insert on agreement, agreement_use, agreement_event to :role;
grant update (person_signed_on, unit_signed_on, unit_signed_by, suspended_on, suspended_reason, review_on, until_on, ended_on, ended_by,
  ended_reason, complaint_right_told, version) on agreement to :role;
