-- Free text about a person stays in the municipality's own schema, also why somebody gave up a place on the waiting list.
alter table person_request add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 300);

alter table stay_journal
  drop constraint stay_journal_kind_check,
  add constraint stay_journal_kind_check check (kind in ('message', 'intake', 'wishes', 'note', 'reason', 'where_to', 'visit', 'incident'));
