-- Follow-up (domain.md D4): a team that stays, with or without a home. Nothing here reaches a tenancy.
create table team (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 80),
  kind text not null check (kind in ('housing_follow_up', 'act_team', 'fact_team')),
  phone text check (phone ~ '^[+]?[0-9]{3,15}$'),
  silence_days integer not null default 7 check (silence_days between 1 and 90),
  attempts_before_closing integer not null default 5 check (attempts_before_closing between 1 and 50),
  meeting_minutes integer not null default 30 check (meeting_minutes between 5 and 240),
  card_minutes integer not null default 2 check (card_minutes between 1 and 30),
  ended_on date,
  version integer not null default 1
);
create table team_member (
  id uuid primary key,
  team_id uuid not null references team (id),
  account_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  discipline text not null check (discipline in ('social_work', 'nursing', 'psychiatry', 'psychology', 'peer_support', 'vocational', 'addiction',
    'environmental_work', 'leader', 'other')),
  from_on date not null,
  until_on date check (until_on > from_on),
  -- Whoever is named on an enrolment is in the team, and does not leave it while somebody stands with them.
  present_account uuid generated always as (case when until_on is null then account_id end) stored,
  constraint team_member_once unique (team_id, present_account),
  unique (id, team_id),
  unique (id, team_id, account_id)
);

create table enrolment (
  id uuid primary key,
  person_id uuid not null references person (id),
  team_id uuid not null references team (id),
  referred_on date not null,
  referred_by text not null check (length(referred_by) between 1 and 200),
  engaging_on date check (engaging_on >= referred_on),
  active_on date check (active_on >= referred_on),
  paused_on date,
  paused_words text not null default '' check (length(paused_words) <= 500),
  keep_in_touch_days integer check (keep_in_touch_days between 1 and 365),
  stepped_down_on date,
  intensity text not null default 'ordinary' check (intensity in ('intensive', 'ordinary', 'light')),
  responsible_account uuid,
  responsible_name text,
  second_account uuid,
  second_name text,
  closed_on date check (closed_on >= referred_on),
  closed_because text check (closed_because in ('goals_reached', 'own_wish', 'moved_away', 'other_team', 'not_reached', 'died')),
  -- a team decides it in a meeting, and the way back is told
  closed_in_meeting uuid,
  decided_by uuid,
  decided_with uuid,
  closed_attempts integer check (closed_attempts >= 0),
  -- the team's number when it was decided
  attempts_needed integer check (attempts_needed between 1 and 50),
  way_back text not null default '' check (length(way_back) <= 500),
  made_at timestamptz not null,
  by_account uuid,
  by_name text not null,
  version integer not null default 1,
  open_responsible uuid generated always as (case when closed_on is null then responsible_account end) stored,
  open_second uuid generated always as (case when closed_on is null then second_account end) stored,
  constraint enrolment_responsible_in_team foreign key (team_id, open_responsible) references team_member (team_id, present_account),
  constraint enrolment_second_in_team foreign key (team_id, open_second) references team_member (team_id, present_account),
  constraint enrolment_responsible check ((responsible_account is null) = (responsible_name is null)),
  constraint enrolment_second check ((second_account is null) = (second_name is null)),
  -- whoever has a pause, or needs less, has said how often one is to be in touch
  constraint enrolment_paused check (num_nonnulls(paused_on, stepped_down_on) = 0 or keep_in_touch_days is not null),
  constraint enrolment_one_state check (paused_on is null or stepped_down_on is null),
  constraint enrolment_closed check ((closed_on is null) = (closed_because is null)),
  -- nobody is closed by silence, nor by one person alone
  constraint enrolment_closed_by_team check (closed_on is null or closed_because = 'died'
    or (closed_in_meeting is not null and length(way_back) > 0 and num_nonnulls(decided_by, decided_with) = 2 and decided_by <> decided_with)),
  constraint enrolment_reached_for check (closed_because is distinct from 'not_reached'
    or (closed_attempts is not null and attempts_needed is not null and closed_attempts >= attempts_needed)),
  open boolean not null generated always as (closed_on is null) stored,
  unique (id, person_id),
  unique (id, person_id, team_id, open)
);
create unique index one_enrolment_a_team on enrolment (person_id, team_id) where closed_on is null;

create index enrolment_team on enrolment (team_id) where closed_on is null;
-- What happened to it, in order: a pause that is over is not forgotten.
create table enrolment_event (
  id uuid primary key,
  enrolment_id uuid not null references enrolment (id),
  kind text not null check (kind in ('referred', 'engaged', 'activated', 'paused', 'resumed', 'stepped_down', 'changed', 'closed')),
  on_date date not null,
  words text not null default '' check (length(words) <= 500),
  at timestamptz not null,
  by_account uuid,
  by_name text not null
);
create index enrolment_event_enrolment on enrolment_event (enrolment_id, at);

-- A contact or an attempt at one. The id is made on the phone, so that what is sent twice is written once.
create table follow_up_contact (
  id uuid primary key,
  enrolment_id uuid not null,
  person_id uuid not null,
  occurred_at timestamptz not null,
  outcome text not null check (outcome in ('met', 'short', 'not_home', 'no_answer', 'refused', 'appointment_made')),
  place text not null check (place in ('home', 'outside', 'phone', 'office', 'institution', 'other')),
  with_whom text not null default '' check (length(with_whom) <= 120),
  words text not null default '' check (length(words) <= 2000),
  help text check (help in ('delivered', 'brokered')),
  help_area text check (help_area in ('home', 'economy', 'health', 'substance_use', 'work_and_activity', 'network', 'daily_life', 'rights', 'safety')),
  minutes integer check (minutes between 0 and 1440),
  next_on date,
  recorded_at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  -- face to face: what "last seen" is counted from
  seen boolean not null generated always as (outcome in ('met', 'short') and place <> 'phone') stored,
  -- it stays, struck out
  taken_back_at timestamptz,
  taken_back_by_name text,
  taken_back_words text check (length(taken_back_words) between 1 and 300),
  foreign key (enrolment_id, person_id) references enrolment (id, person_id),
  constraint follow_up_contact_appointed check (outcome <> 'appointment_made' or next_on is not null),
  constraint follow_up_contact_next check (next_on >= (occurred_at at time zone 'Europe/Oslo')::date),
  constraint follow_up_contact_help check ((help is null) = (help_area is null)),
  constraint follow_up_contact_taken_back check (num_nonnulls(taken_back_at, taken_back_by_name, taken_back_words) in (0, 3))
);
create index follow_up_contact_person on follow_up_contact (person_id, occurred_at desc);
create index follow_up_contact_enrolment on follow_up_contact (enrolment_id, occurred_at desc);
-- the day list takes one step down each for every person
create index follow_up_contact_seen on follow_up_contact (enrolment_id, occurred_at desc) where seen and taken_back_at is null;
create index follow_up_contact_planned on follow_up_contact (enrolment_id, occurred_at desc) where next_on is not null and taken_back_at is null;

create table follow_up_goal (
  id uuid primary key,
  person_id uuid not null references person (id),
  -- in the person's own words
  words text not null check (length(words) between 1 and 500),
  strengths text not null default '' check (length(strengths) <= 500),
  set_on date not null,
  reached_on date check (reached_on >= set_on),
  dropped_on date check (dropped_on >= set_on),
  by_name text not null,
  version integer not null default 1,
  constraint follow_up_goal_ended_once check (num_nonnulls(reached_on, dropped_on) <= 1)
);
-- Guided onward, and whether it landed.
create table onward_referral (
  id uuid primary key,
  person_id uuid not null references person (id),
  referred_on date not null,
  where_to text not null check (length(where_to) between 1 and 200),
  kind text not null check (kind in ('health', 'economy', 'work_and_activity', 'group_or_course', 'peer_support', 'leisure', 'rights', 'other')),
  went_along boolean not null default false,
  landed text check (landed in ('yes', 'no', 'waiting')),
  landed_on date check (landed_on >= referred_on),
  words text not null default '' check (length(words) <= 500),
  by_name text not null,
  version integer not null default 1
);

-- The board (domain.md D9).
create table board_meeting (
  id uuid primary key,
  team_id uuid not null references team (id),
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  -- whose card is looked at: the same for all who take part; the version is of this, so that two who go on do not skip one
  card_id uuid,
  card_since timestamptz,
  started_by_name text not null,
  ended_by_name text,
  running boolean not null generated always as (ended_at is null) stored,
  version integer not null default 1,
  constraint board_meeting_ended check (ended_at is not null or ended_by_name is null),
  constraint board_meeting_looks check ((card_id is null) = (card_since is null)),
  unique (id, team_id),
  unique (id, team_id, running)
);
create unique index one_meeting_at_a_time on board_meeting (team_id) where ended_at is null;
create index board_meeting_latest on board_meeting (team_id, started_at desc);
-- Who is in it, by account: two of one name are two. Whoever is one of the team's own is so by their row in the team.
create table board_present (
  meeting_id uuid not null,
  team_id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  member_id uuid,
  left_at timestamptz,
  primary key (meeting_id, account_id),
  unique (meeting_id, member_id),
  foreign key (meeting_id, team_id) references board_meeting (id, team_id),
  constraint board_present_of_team foreign key (member_id, team_id, account_id) references team_member (id, team_id, account_id)
);
-- the person's own team, and no other, decides it: two of its own members who were in the meeting
alter table enrolment
  add constraint enrolment_meeting foreign key (closed_in_meeting, team_id) references board_meeting (id, team_id),
  add constraint enrolment_decided_in_meeting foreign key (closed_in_meeting, decided_by) references board_present (meeting_id, member_id),
  add constraint enrolment_decided_with_in_meeting foreign key (closed_in_meeting, decided_with)
    references board_present (meeting_id, member_id);

create table board_card (
  id uuid primary key,
  team_id uuid not null references team (id),
  person_id uuid not null references person (id),
  enrolment_id uuid not null,
  -- whoever is put up is followed up by the team. Nobody writes it: it follows the enrolment
  followed boolean not null default true,
  board_group text not null check (board_group in ('crisis', 'hard_to_reach', 'admitted_or_prison', 'legal_measure', 'new', 'home_at_risk', 'other')),
  grouped_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 200),
  since_on date not null,
  plan text not null default '' check (length(plan) <= 1000),
  frequency text not null default 'daily' check (frequency in ('twice_daily', 'daily', 'every_other_day', 'twice_weekly', 'weekly')),
  -- what is to be done, for which day, and how often it has been put off in a row
  task text not null default '' check (length(task) <= 300),
  task_on date,
  done_at timestamptz,
  done_by_name text,
  rolled_over integer not null default 0 check (rolled_over >= 0),
  responsible_account uuid,
  responsible_name text,
  stepped_down_on date,
  put_up_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  -- taken off by the team, in a meeting that goes on, and never otherwise
  taken_off_at timestamptz,
  taken_off_in uuid,
  -- true as it is taken off, and nobody writes it: it follows the meeting afterwards
  taken_off_running boolean not null default true,
  -- two of the team's own members, who were in it
  decided_by uuid,
  decided_with uuid,
  taken_off_words text not null default '' check (length(taken_off_words) <= 300),
  version integer not null default 1,
  constraint board_card_responsible check ((responsible_account is null) = (responsible_name is null)),
  constraint board_card_task check ((task = '') = (task_on is null)),
  constraint board_card_done check ((done_at is null) = (done_by_name is null) and (done_at is null or task <> '')),
  up_responsible uuid generated always as (case when taken_off_at is null then responsible_account end) stored,
  constraint board_card_responsible_in_team foreign key (team_id, up_responsible) references team_member (team_id, present_account),
  constraint board_card_taken_off check (num_nonnulls(taken_off_at, taken_off_in, decided_by, decided_with) in (0, 4)
    and (taken_off_at is null or decided_by <> decided_with)),
  constraint board_card_decided_in_meeting foreign key (taken_off_in, decided_by) references board_present (meeting_id, member_id),
  constraint board_card_decided_with_in_meeting foreign key (taken_off_in, decided_with) references board_present (meeting_id, member_id),
  constraint board_card_taken_off_in_meeting foreign key (taken_off_in, team_id, taken_off_running)
    references board_meeting (id, team_id, running) on update cascade,
  constraint board_card_followed foreign key (enrolment_id, person_id, team_id, followed)
    references enrolment (id, person_id, team_id, open) on update cascade,
  unique (id, team_id)
);
create unique index one_card_a_person on board_card (team_id, person_id) where taken_off_at is null;
create index board_card_person on board_card (person_id, team_id);
alter table board_meeting add constraint board_meeting_card foreign key (card_id, team_id) references board_card (id, team_id);

-- The minutes: what was said of each card, in order; outside a meeting what was done with it.
create table board_entry (
  id uuid primary key,
  team_id uuid not null,
  meeting_id uuid,
  card_id uuid not null,
  kind text not null check (kind in ('put_up', 'moved', 'changed', 'task', 'done', 'rolled_over', 'noted', 'taken_off')),
  words text not null default '' check (length(words) <= 500),
  facts jsonb not null default '{}',
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  foreign key (meeting_id, team_id) references board_meeting (id, team_id),
  foreign key (card_id, team_id) references board_card (id, team_id)
);
create index board_entry_card on board_entry (card_id, at);
create index board_entry_meeting on board_entry (meeting_id, at);
-- A suggestion that the team has said no to does not come back for the same happening.
create table board_suggestion_seen (
  team_id uuid not null references team (id),
  person_id uuid not null references person (id),
  happening text not null check (length(happening) between 1 and 100),
  at timestamptz not null,
  by_name text not null,
  primary key (team_id, person_id, happening)
);

-- What is over stays over: a card that is off, a follow-up that is closed, a meeting that has ended, a contact that was taken back, a goal
-- that is reached or dropped. Nothing but the municipality's own changes are held by this.
alter table enrolment enable row level security;
create policy kept on enrolment using (true) with check (true);
create policy closed_stays on enrolment as restrictive for update to :role using (closed_on is null) with check (true);
alter table follow_up_contact enable row level security;
create policy kept on follow_up_contact using (true) with check (true);
create policy taken_back_stays on follow_up_contact as restrictive for update to :role using (taken_back_at is null) with check (true);
alter table follow_up_goal enable row level security;
create policy kept on follow_up_goal using (true) with check (true);
create policy ended_stays on follow_up_goal as restrictive for update to :role using (reached_on is null and dropped_on is null)
  with check (true);
alter table board_meeting enable row level security;
create policy kept on board_meeting using (true) with check (true);
create policy ended_stays on board_meeting as restrictive for update to :role using (ended_at is null) with check (true);
alter table board_card enable row level security;
create policy kept on board_card using (true) with check (true);
create policy off_stays on board_card as restrictive for update to :role using (taken_off_at is null) with check (true);

grant select, insert, update on team to :role;
grant select, insert on team_member, enrolment, follow_up_goal, onward_referral, board_meeting, board_present, enrolment_event,
  follow_up_contact, board_entry, board_suggestion_seen to :role;
-- Whose a row is, who wrote it and when are said once.
grant update (name, discipline, until_on) on team_member to :role;
grant update (engaging_on, active_on, paused_on, paused_words, keep_in_touch_days, stepped_down_on, intensity, responsible_account,
  responsible_name, second_account, second_name, closed_on, closed_because, closed_in_meeting, decided_by, decided_with, closed_attempts,
  attempts_needed, way_back, version) on enrolment to :role;
grant update (words, strengths, reached_on, dropped_on, by_name, version) on follow_up_goal to :role;
grant update (landed, landed_on, words, version) on onward_referral to :role;
grant update (ended_at, card_id, card_since, ended_by_name, version) on board_meeting to :role;
grant update (name, member_id, left_at) on board_present to :role;
grant select, insert (id, team_id, person_id, enrolment_id, board_group, grouped_at, reason, since_on, plan, frequency, task, task_on,
  rolled_over, responsible_account, responsible_name, put_up_by_name, changed_at, changed_by_name, taken_off_words, version) on board_card to :role;
grant update (board_group, grouped_at, reason, plan, frequency, task, task_on, done_at, done_by_name, rolled_over, responsible_account,
  responsible_name, stepped_down_on, changed_at, changed_by_name, taken_off_at, taken_off_in, taken_off_words,
  decided_by, decided_with, version) on board_card to :role;
grant update (taken_back_at, taken_back_by_name, taken_back_words) on follow_up_contact to :role;
