-- That somebody should look at a thread: ids, a kind, an instant, and no word of what was done or about whom. Written in the
-- transaction of what it tells of. Who reads the notice is whoever reads the thread: the key keeps that true, so that a consent that is taken
-- back takes the notice back in the same statement (ADR 25, 26, 30).
alter table pool.admission add constraint admission_shown unique (id, municipality_role, specialist_role, readable_by, readable_until);

create table pool.notice (
  id uuid primary key,
  -- who wrote it
  owner_role text not null,
  -- who is told
  organisation_role text not null,
  admission_id uuid,
  municipality_role text,
  specialist_role text,
  -- of a consent at its owner's own, by its id there
  consent_id uuid,
  about_id uuid generated always as (coalesce(admission_id, consent_id)) stored,
  kind text not null check (kind in ('opened', 'proposal', 'question', 'answer', 'moved', 'ended', 'respond_soon', 'overdue',
    'overdue_coordinator', 'consent_ending')),
  -- the thread's version, or the second that the clock has passed: the same occasion is told once
  occasion bigint not null,
  at timestamptz not null,
  -- is not told what they did themselves
  by_account uuid,
  -- when it was decided who gets an e-mail of it
  told_at timestamptz,
  readable_by text[] not null,
  readable_until timestamptz not null,
  unique (id, organisation_role),
  constraint notice_once unique (organisation_role, about_id, kind, occasion),
  constraint notice_readers foreign key (admission_id, municipality_role, specialist_role, readable_by, readable_until)
    references pool.admission (id, municipality_role, specialist_role, readable_by, readable_until) on update cascade,
  constraint notice_about check ((num_nonnulls(admission_id, municipality_role, specialist_role) = 3 and consent_id is null
      and organisation_role in (municipality_role, specialist_role) and owner_role in (municipality_role, specialist_role))
    or (num_nonnulls(admission_id, municipality_role, specialist_role) = 0 and consent_id is not null and kind = 'consent_ending'
      and owner_role = organisation_role and readable_by = array[organisation_role]))
);
create index notice_newest on pool.notice (organisation_role, at);
create index notice_untold on pool.notice (organisation_role) where told_at is null;
create index notice_thread on pool.notice (admission_id);

-- One e-mail to one account. It says the same whatever has happened, so what is new before it is tried goes with it.
create table pool.notice_mail (
  id uuid primary key,
  organisation_role text not null,
  account_id uuid not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  -- somebody is trying until then
  trying_until timestamptz,
  sent_at timestamptz,
  -- nothing was left to tell, or nobody to tell it to
  dropped_at timestamptz,
  -- the address was refused, or it had been tried for days
  given_up_at timestamptz,
  failure text check (failure in ('unreachable', 'refused_for_now', 'refused', 'address_refused')),
  unique (id, organisation_role, account_id),
  constraint notice_mail_one_end check (num_nonnulls(sent_at, dropped_at, given_up_at) <= 1),
  constraint notice_mail_tried check (num_nonnulls(sent_at, given_up_at) = 0 or attempts > 0)
);
create unique index notice_mail_untried on pool.notice_mail (organisation_role, account_id)
  where attempts = 0 and sent_at is null and dropped_at is null and given_up_at is null;
create index notice_mail_due on pool.notice_mail (organisation_role, due_at) where sent_at is null and dropped_at is null and given_up_at is null;
create index notice_mail_account on pool.notice_mail (organisation_role, account_id, made_at);

-- What one account has read of it, and in which e-mail it was told.
create table pool.notice_reader (
  notice_id uuid not null,
  account_id uuid not null,
  organisation_role text not null,
  read_at timestamptz,
  mail_id uuid,
  primary key (notice_id, account_id),
  foreign key (notice_id, organisation_role) references pool.notice (id, organisation_role),
  foreign key (mail_id, organisation_role, account_id) references pool.notice_mail (id, organisation_role, account_id)
);
create index notice_reader_mail on pool.notice_reader (mail_id) where mail_id is not null;

do $$
declare t text;
begin
  foreach t in array array['notice', 'notice_mail', 'notice_reader'] loop
    execute format('alter table pool.%I enable row level security', t);
    execute format('alter table pool.%I force row level security', t);
  end loop;
  foreach t in array array['notice_mail', 'notice_reader'] loop
    execute format('create policy own on pool.%I using (current_user = organisation_role) with check (current_user = organisation_role)', t);
  end loop;
end $$;
create policy add on pool.notice for insert with check (current_user = owner_role);
create policy read on pool.notice for select using (current_user = organisation_role and current_user = any (readable_by)
  and (current_user = municipality_role or readable_until > pool.clock()));
create policy tell on pool.notice for update using (current_user = organisation_role) with check (current_user = organisation_role);

grant select, insert on pool.notice, pool.notice_mail, pool.notice_reader to samplass_member;
grant update (told_at) on pool.notice to samplass_member;
grant update (due_at, attempts, trying_until, sent_at, dropped_at, given_up_at, failure) on pool.notice_mail to samplass_member;
grant update (read_at, mail_id) on pool.notice_reader to samplass_member;

-- Whose answers are due is asked every minute: of the offers that stand, and not of every thread there has been.
create index proposal_stands_municipality on pool.proposal (municipality_role, lapses_at);
create index proposal_stands_specialist on pool.proposal (specialist_role, lapses_at);

-- What nobody is shown any more is not kept: notices, who has read them, and e-mails that have come to an end. The asker's own, also of
-- threads that are closed to it. What the clock would tell anew while the offer stands is left until it does not.
create policy forget on pool.notice to samplass_release using (at < pool.clock() - interval '31 days');
create policy forget on pool.notice_reader to samplass_release using (true);
create policy forget on pool.notice_mail to samplass_release
  using ((sent_at is not null or dropped_at is not null or given_up_at is not null) and made_at < pool.clock() - interval '7 days');
grant select (id, organisation_role, admission_id, kind, at), delete on pool.notice to samplass_release;
grant select (notice_id, organisation_role, mail_id), update (mail_id), delete on pool.notice_reader to samplass_release;
grant select (id, organisation_role, made_at, sent_at, dropped_at, given_up_at), delete on pool.notice_mail to samplass_release;
grant select (lapses_at) on pool.proposal to samplass_release;
create function pool.forget_notices(notices_before timestamptz, mails_before timestamptz) returns table (notices integer, mails integer)
  language plpgsql volatile security definer set search_path = ''
  as $$
    declare asker text := coalesce(nullif(current_setting('role'), 'none'), session_user);
    begin
      with old as (
        select n.id from pool.notice n
        where n.organisation_role = asker and n.at < notices_before
          and (n.kind not in ('respond_soon', 'overdue', 'overdue_coordinator') or not exists (
            select from pool.proposal p where p.admission_id = n.admission_id and p.lapses_at > pool.clock()))),
      readers as (delete from pool.notice_reader r using old where r.notice_id = old.id)
      delete from pool.notice n using old where n.id = old.id;
      get diagnostics notices = row_count;
      with old as (
        select m.id from pool.notice_mail m
        where m.organisation_role = asker and m.made_at < mails_before and num_nonnulls(m.sent_at, m.dropped_at, m.given_up_at) = 1),
      untold as (update pool.notice_reader r set mail_id = null from old where r.mail_id = old.id)
      delete from pool.notice_mail m using old where m.id = old.id;
      get diagnostics mails = row_count;
      return next;
    end
  $$;
alter function pool.forget_notices(timestamptz, timestamptz) owner to samplass_release;
revoke all on function pool.forget_notices(timestamptz, timestamptz) from public;
grant execute on function pool.forget_notices(timestamptz, timestamptz) to samplass_member;
