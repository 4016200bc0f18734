-- Free text about a person stays in the municipality's own schema, also why somebody gave up a place on the waiting list.
alter table person_request add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 300);

-- The hour that the person said, of a claim in another's house too, where the house does not need it.
alter table person_stay add column expect_at text check (expect_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

-- What was asked of the person before the bed was given, and why a rule was set aside. Whoever claims in another's house keeps it here:
-- the house reads the events, and learns which rule.
alter table person_stay
  add column initiated_by text check (initiated_by in ('person', 'next_of_kin', 'professional', 'other')),
  add column answers jsonb not null default '{}',
  add column override_reason text check (length(override_reason) between 1 and 500),
  add column override_by uuid,
  add column override_by_name text,
  add constraint person_stay_override check (num_nonnulls(override_reason, override_by, override_by_name) in (0, 3));

alter table stay_journal
  drop constraint stay_journal_kind_check,
  add constraint stay_journal_kind_check check (kind in ('message', 'intake', 'wishes', 'note', 'reason', 'where_to', 'visit', 'incident'));
