-- A thread that has changed is told to those who can read it when it is told.

alter table pool.outbox
  add foreign key (admission_id, municipality_role, specialist_role) references pool.admission (id, municipality_role, specialist_role);
create policy relay on pool.admission for select to samplass_relay using (true);
grant select (id, readable_by, readable_until) on pool.admission to samplass_relay;
