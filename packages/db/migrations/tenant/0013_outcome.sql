-- How near a team comes to Housing First: what it answers itself, in rounds, and forms that the municipality holds the licence for. What
-- can be counted is counted from the other tables, each time, and stands nowhere. No person in any of it.
create table fidelity_form (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  -- whose form it is and by what right it is used here: nobody loads one without saying
  licence text not null check (length(licence) between 1 and 300),
  file_name text not null check (length(file_name) between 1 and 200),
  file_hash bytea not null,
  loaded_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  retired_on date,
  version integer not null default 1
);
create unique index fidelity_form_name on fidelity_form (lower(name)) where retired_on is null;
create table fidelity_form_item (
  form_id uuid not null references fidelity_form (id),
  code text not null check (length(code) between 1 and 30),
  place integer not null check (place between 1 and 200),
  domain text not null check (domain in ('housing_process', 'separation', 'philosophy', 'service_array', 'team_structure')),
  words text not null check (length(words) between 1 and 2000),
  lowest integer not null check (lowest between 0 and 100),
  highest integer not null check (highest between 0 and 100 and highest > lowest),
  primary key (form_id, code),
  unique (form_id, place),
  unique (form_id, code, lowest, highest)
);

-- One time that a team sat down with the questions. Written once; a later round stands beside it.
create table fidelity_round (
  id uuid primary key,
  team_id uuid not null references team (id),
  -- null: the product's own questions
  form_id uuid references fidelity_form (id),
  held_on date not null,
  present text not null default '' check (length(present) <= 300),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  unique (id, form_id)
);
create index fidelity_round_team on fidelity_round (team_id, held_on);
create table fidelity_answer (
  round_id uuid not null references fidelity_round (id),
  form_id uuid,
  code text not null check (length(code) between 1 and 30),
  lowest integer not null,
  highest integer not null,
  score integer not null,
  words text not null default '' check (length(words) <= 500),
  primary key (round_id, code),
  -- on the scale that the question has, of the form that the round is of
  constraint fidelity_answer_on_scale check (score between lowest and highest),
  constraint fidelity_answer_own_scale check (form_id is not null or (lowest = 1 and highest = 4)),
  constraint fidelity_answer_of_round foreign key (round_id, form_id) references fidelity_round (id, form_id),
  constraint fidelity_answer_of_form foreign key (form_id, code, lowest, highest)
    references fidelity_form_item (form_id, code, lowest, highest)
);

-- A year's figures as they were the first time that they were told to anybody: told to another, or told again, they are the same, so
-- that nothing is read from what lies between two of them. Nobody corrects them; what is wrong is withdrawn (pool/0017).
create table frozen_figure (
  year integer not null check (year between 2015 and 2100),
  measure text not null check (measure in ('days_to_key', 'ordinary_lease', 'home_after_12_months', 'home_after_24_months', 'home_again',
    'help_kept', 'several_homes_shown', 'crowded_building', 'seen_each_week')),
  state text not null check (state in ('figure', 'few', 'nearly_all', 'held', 'not_reached')),
  value integer check ((value is not null) = (state = 'figure')),
  of_about integer check (of_about >= 10 and of_about % 5 = 0),
  frozen_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  primary key (year, measure)
);

grant select, insert on frozen_figure, fidelity_form, fidelity_form_item, fidelity_round, fidelity_answer to :role;
grant update (retired_on, version) on fidelity_form to :role;
