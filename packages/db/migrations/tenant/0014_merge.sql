-- One person with two records (domain.md F 20). What hangs on the one that goes is moved to the one that stays, and the row itself is
-- kept here whole: no read has to know, nothing can be hung on it any more, and a table that was forgotten makes the delete fail.
create table person_merge (
  id uuid primary key,
  survivor_id uuid not null,
  duplicate_id uuid not null,
  -- the last one of a survivor's is taken back first
  nth integer not null check (nth > 0),
  reason text not null check (length(trim(reason)) between 1 and 500),
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  -- the row that went, and the one that stayed as it was and as it became
  duplicate jsonb not null,
  before jsonb not null,
  after jsonb not null,
  -- the numbers that find the record that stayed, besides its own
  number_hash bytea,
  undone_at timestamptz check (undone_at >= made_at),
  undone_by uuid,
  undone_by_name text,
  undone_reason text check (length(trim(undone_reason)) between 1 and 500),
  unique (survivor_id, nth),
  constraint person_merge_of_two check (survivor_id <> duplicate_id),
  -- Two national numbers, or two D-numbers, are two persons: twins have all else in common.
  constraint person_merge_one_number check (coalesce(before ->> 'number_kind', '') <> coalesce(duplicate ->> 'number_kind', '')
    or coalesce(before ->> 'number_kind', 'hnr') = 'hnr'),
  constraint person_merge_undone check (num_nonnulls(undone_at, undone_by_name, undone_reason) in (0, 3))
);
create unique index person_merged_once on person_merge (duplicate_id) where undone_at is null;
create index person_merge_number on person_merge (number_hash) where undone_at is null;

-- Whose each row was. `was`: the row itself where it could not stand beside the other's, or what was numbered anew.
create table person_merge_row (
  merge_id uuid not null references person_merge (id),
  table_name text not null,
  column_name text not null,
  row_key jsonb not null,
  -- `follows`: written since, on something that goes back
  side text not null check (side in ('survivor', 'duplicate', 'follows')),
  was jsonb,
  laid_aside boolean not null default false,
  primary key (merge_id, table_name, column_name, row_key),
  constraint person_merge_row_kept check (not laid_aside or was is not null)
);

-- A subject that came with a merged record stands for its own threads, and nothing new is told under it: so that it can go back.
alter table subject add column carried boolean not null default false;
alter table subject drop constraint subject_person_id_to_role_key;
create unique index subject_once on subject (person_id, to_role) where not carried;
revoke insert on subject from :role;
grant insert (id, person_id, to_role) on subject to :role;

-- What says twice whose a row is moves as a whole, and is asked when all of it has moved.
alter table consent alter constraint consent_as_said deferrable initially immediate;
alter table agreement_use alter constraint agreement_use_terms deferrable initially immediate;
alter table emergency_disclosure alter constraint emergency_disclosure_person_id_protection_fkey deferrable initially immediate;
alter table allocation alter constraint allocation_need_of_person deferrable initially immediate;
alter table housing_decision alter constraint housing_decision_need_of_person deferrable initially immediate;
alter table housing_need alter constraint housing_need_former_tenancy deferrable initially immediate;
alter table tenancy alter constraint tenancy_rehousing_of_person deferrable initially immediate;
alter table tenancy alter constraint tenancy_allocation_of_person deferrable initially immediate;
alter table follow_up_contact alter constraint follow_up_contact_enrolment_id_person_id_fkey deferrable initially immediate;
alter table board_card alter constraint board_card_followed deferrable initially immediate;

-- The municipality may read a merge, and makes one only by the functions. Their owner may move a row, and is nobody's to become.
grant select on person_merge, person_merge_row to :role;
grant usage on schema :role to samplass_merge;
grant select, insert, update on person_merge, person_merge_row to samplass_merge;
grant select, insert, update, delete on person to samplass_merge;
grant select, update (person_id) on eligibility_meeting, known_user, person_stay, person_request, consent, contact, subject,
  person_admission, objection, consent_declined, agreement, agreement_use, crisis_plan, plan_wish, coordinator, individual_plan, next_of_kin,
  child_dependant, remapping, recommendation_answer, consent_version, emergency_disclosure, shared_text, acute_admission, living_situation,
  homelessness_pattern, housing_need, housing_wish, tenancy_skill, avoid_neighbour, allocation, housing_decision, tenancy, enrolment,
  follow_up_contact, follow_up_goal, onward_referral, board_card, board_suggestion_seen to samplass_merge;
grant update (other_person_id) on avoid_neighbour to samplass_merge;
grant update (carried) on subject to samplass_merge;
grant update (protection) on emergency_disclosure to samplass_merge;
grant update (plan_version) on crisis_plan to samplass_merge;
grant update (wish_version) on housing_wish to samplass_merge;
grant update (version) on shared_text to samplass_merge;
grant insert, delete on living_situation, homelessness_pattern, tenancy_skill, avoid_neighbour, acute_admission, board_suggestion_seen,
  crisis_plan to samplass_merge;

-- Every column that says whose a row is, from the catalogue: those that refer to a person, and those that refer to such a one. `key` is
-- what finds the row, as the arguments of jsonb_build_object of a row `t`.
create function person_columns() returns table (rel oid, att smallint, of_table text, of_column text, key text)
  language sql stable set search_path = :role, extensions, pg_temp
  as $$
    with recursive whose (rel, att) as (
      select attrelid, attnum from pg_attribute where attrelid = 'person'::regclass and attname = 'id'
      union
      select k.conrelid, k.conkey[i] from whose w join pg_constraint k on k.contype = 'f' and k.confrelid = w.rel
        cross join lateral generate_subscripts(k.conkey, 1) i where k.confkey[i] = w.att)
    select w.rel, w.att, c.relname::text, a.attname::text,
      (select string_agg(format('%L, t.%I', p.attname, p.attname), ', ' order by p.attnum) from pg_index x
        join pg_attribute p on p.attrelid = x.indrelid and p.attnum = any (x.indkey)
        where x.indrelid = w.rel and x.indisprimary and p.attnum <> w.att)
    from whose w join pg_class c on c.oid = w.rel join pg_attribute a on a.attrelid = w.rel and a.attnum = w.att
    where w.rel <> 'person'::regclass
    order by 3, 4
  $$;

-- The keys by which one row of a person's stands on another and both say whose they are.
create function person_links()
  returns table (child text, child_column text, child_key text, parent text, parent_column text, parent_key text, joined text)
  language sql stable set search_path = :role, extensions, pg_temp
  as $$
    select t.of_table, t.of_column, t.key, o.of_table, o.of_column, replace(o.key, ', t.', ', o.'),
      (select string_agg(format('t.%I = o.%I', x.attname, y.attname), ' and ') from generate_subscripts(k.conkey, 1) i
        join pg_attribute x on x.attrelid = k.conrelid and x.attnum = k.conkey[i]
        join pg_attribute y on y.attrelid = k.confrelid and y.attnum = k.confkey[i])
    from pg_constraint k join person_columns() t on t.rel = k.conrelid join person_columns() o on o.rel = k.confrelid
    where k.contype = 'f' and exists (select from generate_subscripts(k.conkey, 1) i where k.conkey[i] = t.att and k.confkey[i] = o.att)
    order by 1, 4, 7
  $$;

-- What is numbered for each person: numbered anew by when it was written, where two become one.
create function person_numbers() returns table (of_table text, of_column text, within text, written text)
  language sql immutable
  as $$
    values ('crisis_plan', 'plan_version', 'person_id', 'made_at'), ('housing_wish', 'wish_version', 'person_id', 'made_at'),
      ('shared_text', 'version', 'to_role, category', 'written_at')
  $$;

create function merge_person(merge uuid, kept uuid, gone uuid, taken text[], why text, at timestamptz, account uuid, name text) returns void
  language plpgsql volatile security definer set search_path = :role, extensions, pg_temp
  as $$
  declare
    s person;
    d person;
    better boolean;
    c record;
    grades constant text[] := '{ungraded,confidential,strictly_confidential,strictly_confidential_abroad}';
    numbers constant text[] := '{hnr,dnr,fnr}';
  begin
    perform from person where id in (kept, gone) order by id for update;
    select * into strict s from person where id = kept;
    select * into strict d from person where id = gone;
    -- a word that was taken back on the one does not live on with the other
    if exists (select from consent a join consent b on b.to_role = a.to_role and lower(b.purpose) = lower(a.purpose)
        where a.withdrawn_at > b.given_at and b.withdrawn_at is null and not a.to_self and not b.to_self
          and (a.person_id, b.person_id) in ((kept, gone), (gone, kept))) then
      raise exception 'a consent was taken back' using errcode = 'check_violation', constraint = 'person_merge_consent_taken_back';
    end if;
    better := coalesce(array_position(numbers, d.number_kind), 0) > coalesce(array_position(numbers, s.number_kind), 0);
    insert into person_merge (id, survivor_id, duplicate_id, nth, reason, made_at, made_by, made_by_name, duplicate, before, after, number_hash)
    values (merge, kept, gone, 1 + coalesce((select max(p.nth) from person_merge p where p.survivor_id = kept), 0), why, at, account, name,
      to_jsonb(d), to_jsonb(s), '{}', case when better then s.number_hash else d.number_hash end);
    set constraints all deferred;
    for c in select * from person_columns() loop
      execute format('insert into person_merge_row (merge_id, table_name, column_name, row_key, side)
        select $1, %1$L, %2$L, jsonb_build_object(%3$s), case t.%2$I when $2 then ''survivor'' else ''duplicate'' end
        from %1$I t where t.%2$I in ($2, $3) on conflict do nothing', c.of_table, c.of_column, c.key)
        using merge, kept, gone;
    end loop;

    -- What is over and cannot stand beside the other's is laid aside. Of what is not over somebody decides first: there the walls say no.
    for c in
      select x.*, k.key, case when x.of_whom = kept then 'survivor' else 'duplicate' end as side
      from (values
        (1, 'living_situation', gone, kept, 't.person_id = $1 and exists (select from living_situation o where o.person_id = $2
          and daterange(o.from_on, o.until_on, ''[)'') && daterange(t.from_on, t.until_on, ''[)''))'),
        (2, 'homelessness_pattern', gone, kept, 't.person_id = $1 and exists (select from homelessness_pattern o where o.person_id = $2
          and daterange(o.from_on, o.until_on, ''[)'') && daterange(t.from_on, t.until_on, ''[)''))'),
        (3, 'tenancy_skill', gone, kept, 't.person_id = $1 and exists (select from tenancy_skill o where o.person_id = $2 and o.skill = t.skill)'),
        (4, 'acute_admission', gone, kept, 't.person_id = $1 and t.taken_back_at is null and exists (select from acute_admission o
          where o.person_id = $2 and o.admitted_on = t.admitted_on and o.taken_back_at is null)'),
        (5, 'board_suggestion_seen', gone, kept, 't.person_id = $1 and exists (select from board_suggestion_seen o
          where o.person_id = $2 and o.team_id = t.team_id and o.happening = t.happening)'),
        (6, 'avoid_neighbour', gone, kept, 't.ended_on is not null and (t.person_id, t.other_person_id) in (($1, $2), ($2, $1))'),
        (7, 'avoid_neighbour', gone, kept, 't.ended_on is null and $1 in (t.person_id, t.other_person_id) and exists (select from avoid_neighbour o
          where o.ended_on is null and $2 in (o.person_id, o.other_person_id)
            and case o.person_id when $2 then o.other_person_id else o.person_id end
              = case t.person_id when $1 then t.other_person_id else t.person_id end)'),
        (8, 'crisis_plan', gone, kept, 't.person_id = $1 and num_nonnulls(t.superseded_on, t.ended_on) > 0
          and exists (select from crisis_plan o where o.person_id = $2 and o.in_force && t.in_force)'),
        (9, 'crisis_plan', kept, gone, 't.person_id = $1 and num_nonnulls(t.superseded_on, t.ended_on) > 0
          and exists (select from crisis_plan o where o.person_id = $2 and o.in_force && t.in_force)')) x (nth, of_table, of_whom, beside, rule)
      join person_columns() k on k.of_table = x.of_table and k.of_column = 'person_id'
      order by x.nth
    loop
      execute format('with aside as (delete from %1$I t where %2$s returning t.*)
        insert into person_merge_row (merge_id, table_name, column_name, row_key, side, was, laid_aside)
        select $3, %1$L, ''person_id'', jsonb_build_object(%3$s), $4, to_jsonb(t), true from aside t
        on conflict (merge_id, table_name, column_name, row_key) do update set was = excluded.was, laid_aside = true', c.of_table, c.rule, c.key)
        using c.of_whom, c.beside, merge, c.side;
    end loop;

    -- The numbers out of the way, so that both can stand under one person.
    for c in select * from person_numbers() loop
      execute format('update person_merge_row r set was = jsonb_build_object(%2$L, t.%2$I) from %1$I t
        where r.merge_id = $1 and r.table_name = %1$L and r.row_key = jsonb_build_object(''id'', t.id) and not r.laid_aside', c.of_table, c.of_column)
        using merge;
      execute format('update %1$I set %2$I = %2$I + case person_id when $1 then 1000000 else 2000000 end where person_id in ($1, $2)',
        c.of_table, c.of_column) using kept, gone;
    end loop;
    update person_merge_row r set was = jsonb_build_object('carried', t.carried) from subject t
    where r.merge_id = merge and r.table_name = 'subject' and r.side = 'duplicate' and r.row_key = jsonb_build_object('id', t.id);
    update subject set carried = true where person_id = gone;
    for c in select * from person_columns() loop
      execute format('update %1$I set %2$I = $1 where %2$I = $2', c.of_table, c.of_column) using kept, gone;
    end loop;
    for c in select * from person_numbers() loop
      execute format('update %1$I t set %2$I = n.place from (select id, row_number() over (partition by %3$s order by %4$I, id) as place
        from %1$I where person_id = $1) n where n.id = t.id', c.of_table, c.of_column, c.within, c.written) using kept;
    end loop;

    delete from person where id = gone;
    update person set
      given_name = case when 'name' = any (taken) then d.given_name else s.given_name end,
      family_name = case when 'name' = any (taken) then d.family_name else s.family_name end,
      name_folded = case when 'name' = any (taken) then d.name_folded else s.name_folded end,
      -- the number knows better
      birth_year = case when better or ('birth_year' = any (taken) and s.number_kind is null) then d.birth_year else s.birth_year end,
      number_kind = case when better then d.number_kind else s.number_kind end,
      number_cipher = case when better then d.number_cipher else s.number_cipher end,
      number_hash = case when better then d.number_hash else s.number_hash end,
      pool_key = case when better then d.pool_key else s.pool_key end,
      phone = case when 'phone' = any (taken) then d.phone else s.phone end,
      address = case when 'address' = any (taken) then d.address else s.address end,
      fixed_abode = case when 'fixed_abode' = any (taken) then d.fixed_abode else s.fixed_abode end,
      responsible_number = case when 'responsible' = any (taken) then d.responsible_number else s.responsible_number end,
      -- the stricter, and nobody's to choose
      address_protection = grades[greatest(array_position(grades, s.address_protection), array_position(grades, d.address_protection))],
      version = s.version + 1
    where id = kept
    returning * into s;
    update emergency_disclosure set protection = s.address_protection where person_id = kept and protection <> s.address_protection;
    update person_merge set after = to_jsonb(s) where id = merge;
    set constraints all immediate;
  end
  $$;

-- Puts back what was moved, and what was written since that hangs on it. What was written since on the one that stayed stays there.
create function unmerge_person(merge uuid, why text, at timestamptz, account uuid, name text) returns void
  language plpgsql volatile security definer set search_path = :role, extensions, pg_temp
  as $$
  declare
    m person_merge;
    b person;
    a person;
    c record;
    more bigint;
    followed bigint;
  begin
    perform from person p join person_merge g on g.survivor_id = p.id where g.id = merge for update of p;
    select * into strict m from person_merge where id = merge and undone_at is null for update;
    if exists (select from person_merge l where l.undone_at is null and l.survivor_id = m.survivor_id and l.nth > m.nth)
      or not exists (select from person where id = m.survivor_id) then
      raise exception 'the later merge is taken back first' using errcode = 'check_violation', constraint = 'person_merge_last_first';
    end if;
    b := jsonb_populate_record(null::person, m.before);
    a := jsonb_populate_record(null::person, m.after);
    set constraints all deferred;

    loop
      followed := 0;
      for c in select * from person_links() loop
        execute format('insert into person_merge_row (merge_id, table_name, column_name, row_key, side)
          select distinct $1, %1$L, %2$L, jsonb_build_object(%3$s), ''follows'' from %1$I t join %4$I o on %6$s
            join person_merge_row r on r.merge_id = $1 and r.table_name = %4$L and r.side <> ''survivor'' and r.row_key = jsonb_build_object(%5$s)
          where t.%2$I = $2 on conflict do nothing', c.child, c.child_column, c.child_key, c.parent, c.parent_key, c.joined)
          using merge, m.survivor_id;
        get diagnostics more = row_count;
        followed := followed + more;
        execute format('insert into person_merge_row (merge_id, table_name, column_name, row_key, side)
          select distinct $1, %4$L, %7$L, jsonb_build_object(%5$s), ''follows'' from %1$I t join %4$I o on %6$s
            join person_merge_row r on r.merge_id = $1 and r.table_name = %1$L and r.side <> ''survivor'' and r.row_key = jsonb_build_object(%3$s)
          where o.%7$I = $2 on conflict do nothing', c.child, c.child_column, c.child_key, c.parent, c.parent_key, c.joined, c.parent_column)
          using merge, m.survivor_id;
        get diagnostics more = row_count;
        followed := followed + more;
      end loop;
      exit when followed = 0;
    end loop;
    -- a stay that stands on an agreement goes where the agreement goes
    insert into person_merge_row (merge_id, table_name, column_name, row_key, side)
    select merge, 'person_stay', 'person_id', r.row_key, 'follows' from person_merge_row r
    where r.merge_id = merge and r.table_name = 'agreement_use' and r.side = 'follows' on conflict do nothing;

    -- each field that nobody has changed since
    update person p set
      given_name = case when (p.given_name, p.family_name) = (a.given_name, a.family_name) then b.given_name else p.given_name end,
      family_name = case when (p.given_name, p.family_name) = (a.given_name, a.family_name) then b.family_name else p.family_name end,
      name_folded = case when (p.given_name, p.family_name) = (a.given_name, a.family_name) then b.name_folded else p.name_folded end,
      birth_year = case when p.birth_year is not distinct from a.birth_year then b.birth_year else p.birth_year end,
      number_kind = case when p.pool_key = a.pool_key then b.number_kind else p.number_kind end,
      number_cipher = case when p.pool_key = a.pool_key then b.number_cipher else p.number_cipher end,
      number_hash = case when p.pool_key = a.pool_key then b.number_hash else p.number_hash end,
      pool_key = case when p.pool_key = a.pool_key then b.pool_key else p.pool_key end,
      phone = case when p.phone is not distinct from a.phone then b.phone else p.phone end,
      address = case when p.address is not distinct from a.address then b.address else p.address end,
      fixed_abode = case when p.fixed_abode is not distinct from a.fixed_abode then b.fixed_abode else p.fixed_abode end,
      responsible_number = case when p.responsible_number is not distinct from a.responsible_number then b.responsible_number
        else p.responsible_number end,
      address_protection = case when p.address_protection = a.address_protection then b.address_protection else p.address_protection end,
      version = p.version + 1
    where id = m.survivor_id
    returning * into b;
    insert into person select * from jsonb_populate_record(null::person, m.duplicate);

    for c in select * from person_numbers() loop
      execute format('update %1$I t set %2$I = t.%2$I + 1000000 from person_merge_row r where r.merge_id = $1 and r.table_name = %1$L
        and not r.laid_aside and r.was is not null and r.row_key = jsonb_build_object(''id'', t.id)', c.of_table, c.of_column) using merge;
    end loop;
    for c in select * from person_columns() loop
      execute format('update %1$I t set %2$I = $1 from person_merge_row r where r.merge_id = $2 and r.table_name = %1$L and r.column_name = %2$L
        and r.side <> ''survivor'' and t.%2$I = $3 and r.row_key = jsonb_build_object(%3$s)', c.of_table, c.of_column, c.key)
        using m.duplicate_id, merge, m.survivor_id;
    end loop;
    for c in select * from person_numbers() loop
      execute format('update %1$I t set %2$I = (r.was ->> %2$L)::integer from person_merge_row r where r.merge_id = $1 and r.table_name = %1$L
        and not r.laid_aside and r.was is not null and r.row_key = jsonb_build_object(''id'', t.id)', c.of_table, c.of_column) using merge;
    end loop;
    update subject t set carried = (r.was ->> 'carried')::boolean from person_merge_row r
    where r.merge_id = merge and r.table_name = 'subject' and r.was is not null and r.row_key = jsonb_build_object('id', t.id);
    update emergency_disclosure e set protection = p.address_protection from person p
    where p.id = e.person_id and p.id in (m.survivor_id, m.duplicate_id) and e.protection <> p.address_protection;
    for c in
      select r.table_name, r.was, (select string_agg(format('%I', x.attname), ', ') from pg_attribute x
        where x.attrelid = format('%I', r.table_name)::regclass and x.attnum > 0 and not x.attisdropped and x.attgenerated = '') as columns
      from person_merge_row r where r.merge_id = merge and r.laid_aside and r.column_name = 'person_id'
    loop
      execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1)', c.table_name, c.columns) using c.was;
    end loop;
    update person_merge set undone_at = at, undone_by = account, undone_by_name = name, undone_reason = why where id = merge;
    set constraints all immediate;
  end
  $$;

-- Whose a row is, the municipality writes once, as it makes the row; a contact that nobody was named in is linked to somebody later.
do $$
  declare
    c record;
  begin
    for c in
      select w.of_table, string_agg(format('%I', a.attname), ', ') as columns from (select distinct rel, of_table from person_columns()) w
        join pg_attribute a on a.attrelid = w.rel and a.attnum > 0 and not a.attisdropped
      where w.of_table <> 'contact' and has_table_privilege(current_schema(), w.rel, 'update')
        and not exists (select from person_columns() p where p.rel = w.rel and p.att = a.attnum)
      group by 1
    loop
      execute format('revoke update on %1$I from :role; grant update (%2$s) on %1$I to :role', c.of_table, c.columns);
    end loop;
  end
$$;

alter function merge_person(uuid, uuid, uuid, text[], text, timestamptz, uuid, text) owner to samplass_merge;
alter function unmerge_person(uuid, text, timestamptz, uuid, text) owner to samplass_merge;
revoke all on function person_columns(), person_links(), person_numbers(), merge_person(uuid, uuid, uuid, text[], text, timestamptz, uuid, text),
  unmerge_person(uuid, text, timestamptz, uuid, text) from public;
grant execute on function person_columns(), person_links(), person_numbers() to samplass_merge;
grant execute on function merge_person(uuid, uuid, uuid, text[], text, timestamptz, uuid, text),
  unmerge_person(uuid, text, timestamptz, uuid, text) to :role;
