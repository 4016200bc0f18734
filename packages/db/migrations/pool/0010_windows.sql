-- When a specialist service can receive somebody: a bed of its own, the days on which an admission may begin, and the longest stay from
-- such a day. Offered to all municipalities of the pool or to those that are named. No person anywhere in it.

alter table pool.unit_kind add unique (id, name);

create table pool.admission_window (
  id uuid primary key,
  owner_role text not null check (owner_role like 'h\_%'),
  house_id uuid not null,
  bed_id uuid not null,
  unit_kind_id uuid not null,
  -- What a municipality reads instead of the house, which is the service's own: kept true by its key.
  unit_kind_name text not null,
  -- both days included
  from_on date not null,
  to_on date not null,
  nights_max integer not null check (nights_max between 1 and 366),
  offered_until timestamptz not null,
  note text not null check (length(note) <= 200),
  to_all boolean not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  withdrawn_at timestamptz,
  readable_by text[] not null,
  constraint admission_window_days check (to_on >= from_on and to_on <= from_on + 92),
  constraint admission_window_offered check (offered_until > made_at),
  constraint admission_window_readers check (owner_role = any (readable_by) and (to_all or cardinality(readable_by) > 1)),
  foreign key (bed_id, unit_kind_id, house_id) references pool.bed (id, unit_kind_id, house_id),
  foreign key (house_id, owner_role) references pool.house (id, owner_role),
  foreign key (unit_kind_id, unit_kind_name) references pool.unit_kind (id, name) on update cascade,
  -- a bed is offered once on a day
  constraint one_bed_one_window exclude using gist (daterange(from_on, to_on, '[]') with &&, bed_id with =) where (withdrawn_at is null)
);
create index admission_window_house on pool.admission_window (house_id);

alter table pool.admission_window enable row level security;
alter table pool.admission_window force row level security;
create policy read on pool.admission_window for select using (current_user = owner_role
  or (withdrawn_at is null and offered_until > pool.clock()
    and (current_user = any (readable_by) or (to_all and current_user like 'm\_%'))));
create policy add on pool.admission_window for insert with check (current_user = owner_role);
create policy withdraw on pool.admission_window for update
  using (current_user = owner_role and withdrawn_at is null) with check (current_user = owner_role);
grant select, insert on pool.admission_window to samplass_member;
grant update (withdrawn_at) on pool.admission_window to samplass_member;

-- Whether there is still a day on which the longest stay may begin: `free`; or would be if a hold were let go: `held`; or not: `taken`.
-- That word and no more: not by whom, of which days, or until when. Of windows that the asker may read.
create policy check_window on pool.admission_window for select to samplass_check using (true);
grant select (id, owner_role, house_id, bed_id, from_on, to_on, nights_max, offered_until, to_all, withdrawn_at, readable_by)
  on pool.admission_window to samplass_check;
grant select (bed_id) on pool.occupancy to samplass_check;
grant select (opened_on, archived_on) on pool.bed to samplass_check;
grant select (archived_at) on pool.house to samplass_check;
create function pool.window_states(windows uuid[]) returns table (id uuid, state text)
  language sql stable security definer set search_path = ''
  as $$
    with me as (
      select coalesce(nullif(current_setting('role'), 'none'), session_user)::text as role,
        (pool.clock() at time zone 'Europe/Oslo')::date as today,
        -- before eight in the morning it is still the night before
        (pool.clock() at time zone 'Europe/Oslo' - interval '8 hours')::date as tonight)
    select w.id, case best.rank when 0 then 'free' when 1 then 'held' else 'taken' end
    from pool.admission_window w
    cross join me
    join pool.bed b on b.id = w.bed_id
    join pool.house h on h.id = w.house_id
    cross join lateral (
      select min(case when t.taken then 2 when t.held then 1 else 0 end) as rank
      from pg_catalog.generate_series(0, w.to_on - greatest(w.from_on, me.today)) as n
      cross join lateral (select greatest(w.from_on, me.today) + n as day) d
      cross join lateral (
        select h.archived_at is not null or d.day < b.opened_on or coalesce(d.day + w.nights_max > b.archived_on, false)
            or coalesce(bool_or(o.kind <> 'hold'), false) as taken,
          coalesce(bool_or(o.kind = 'hold'), false) as held
        from pool.occupancy o
        where o.bed_id = w.bed_id and o.live and (o.present or o.lapses_at is null or o.lapses_at > pool.clock())
          -- whoever has overstayed is in the bed tonight, whatever the dates say
          and (o.during && daterange(d.day, d.day + w.nights_max, '[)') or (o.present and o.from_on <= d.day and d.day <= me.tonight))
      ) t
    ) best
    where w.id = any (windows) and (me.role = w.owner_role
      or (w.withdrawn_at is null and w.offered_until > pool.clock()
        and (me.role = any (w.readable_by) or (w.to_all and me.role like 'm\_%'))))
  $$;
alter function pool.window_states(uuid[]) owner to samplass_check;
revoke all on function pool.window_states(uuid[]) from public;
grant execute on function pool.window_states(uuid[]) to samplass_member;

-- What changes in a house changes what its windows say: those who read them hear that there is something to look at, and not where.
create policy relay on pool.admission_window for select to samplass_relay using (true);
grant select (house_id, to_all, offered_until, withdrawn_at, readable_by) on pool.admission_window to samplass_relay;
