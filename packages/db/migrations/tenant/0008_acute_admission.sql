-- An acute admission that the municipality has heard of: opt-in, written down so that a plan can be made, and never held against anybody.
create table acute_admission (
  id uuid primary key,
  person_id uuid not null references person (id),
  admitted_on date not null,
  kind text not null check (kind in ('mental_health', 'addiction', 'somatic', 'unknown')),
  source text not null check (source in ('person', 'next_of_kin', 'hospital', 'own_staff')),
  reason text not null check (reason in ('crisis', 'lack_of_housing', 'substance_use', 'medication', 'conflict_or_loss', 'unknown', 'other')),
  words text not null default '' check (length(words) <= 300),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  -- it was not so after all: it stays, and counts no more
  taken_back_at timestamptz check (taken_back_at >= made_at),
  taken_back_by_name text,
  constraint acute_admission_reason check (reason <> 'other' or length(words) > 0),
  constraint acute_admission_taken_back check ((taken_back_at is null) = (taken_back_by_name is null))
);
-- Heard of twice is written once.
create unique index acute_admission_once on acute_admission (person_id, admitted_on) where taken_back_at is null;
grant select, insert on acute_admission to :role;
grant update (taken_back_at, taken_back_by_name) on acute_admission to :role;
