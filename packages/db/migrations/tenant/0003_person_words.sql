-- What was answered to each criterion in the meeting, why an approval ended, and finding the searches that showed a person.
alter table eligibility_meeting add column answers jsonb not null default '{}';

alter table known_user
  add column ended_reason text check (length(ended_reason) between 1 and 300),
  add column ended_by_name text,
  add constraint known_user_ended check (ended_on is not null or (ended_reason is null and ended_by_name is null));

create index access_log_hits on access_log using gin ((facts -> 'hits') jsonb_path_ops) where act in ('search', 'list');
