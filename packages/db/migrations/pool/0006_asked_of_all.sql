-- What has to be asked or done across everybody's rows goes through these functions and no other way. Each runs as a role that is
-- nobody's to become and has no more than these columns; each answers with a number or a yes, never a row, but for the place of one's
-- own guest.
grant usage on schema pool to samplass_check, samplass_release;

-- "Has this person a bed somewhere?": yes or no, never where, whose or until when.
create policy check_person on pool.occupancy for select to samplass_check using (true);
grant select (person_key, live, present, during, lapses_at) on pool.occupancy to samplass_check;
create function pool.has_bed(key bytea, nights daterange, at timestamptz) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select exists (
      select from pool.occupancy
      where person_key = key and live and (present or (during && nights and (lapses_at is null or lapses_at > at))))
  $$;

-- Nights that each member has used in the others' houses, in the calendar month and year of a date: what quotas are kept by. For
-- those who read the cooperation's houses; of a whole period and all houses together, never of a bed.
create policy check_quota on pool.house_access for select to samplass_check using (true);
grant select (house_id, organisation_role, cooperation_id, readable_by) on pool.house_access to samplass_check;
grant select (house_id, house_role, owner_role, kind, from_on, to_on) on pool.occupancy to samplass_check;
create function pool.nights_used(on_date date, at timestamptz)
  returns table (cooperation_id uuid, organisation_role text, month integer, year integer)
  language sql stable security definer set search_path = ''
  as $$
    select a.cooperation_id, o.owner_role,
      sum(greatest(0, least(o.to_on, p.month_to) - greatest(o.from_on, p.month_from)))::integer,
      sum(least(o.to_on, p.year_to) - greatest(o.from_on, p.year_from))::integer
    from (select date_trunc('month', on_date)::date as month_from, (date_trunc('month', on_date) + interval '1 month')::date as month_to,
      date_trunc('year', on_date)::date as year_from, (date_trunc('year', on_date) + interval '1 year')::date as year_to) p
    join pool.occupancy o on o.during && daterange(p.year_from, p.year_to, '[)')
    join pool.house_access a on a.house_id = o.house_id and a.organisation_role = o.owner_role
    where a.cooperation_id is not null and coalesce(nullif(current_setting('role'), 'none'), session_user) = any (a.readable_by)
      and o.kind = 'stay' and o.live and o.owner_role <> o.house_role and (o.present or o.lapses_at is null or o.lapses_at > at)
    group by a.cooperation_id, o.owner_role
  $$;

-- Where one's own guest is. Whoever claimed the bed follows the stay to its end, also when the house is not shown to them any more:
-- nothing of the house's other beds.
create policy check_place on pool.stay for select to samplass_check using (true);
create policy check_place on pool.house for select to samplass_check using (true);
create policy check_place on pool.unit_kind for select to samplass_check using (true);
create policy check_place on pool.bed for select to samplass_check using (true);
create policy check_place on pool.policy_version for select to samplass_check using (true);
grant select (id, owner_role, house_id, bed_id, unit_kind_id, policy_version) on pool.stay to samplass_check;
grant select (id, name, place, phone, practical) on pool.house to samplass_check;
grant select (id, kind, name) on pool.unit_kind to samplass_check;
grant select (id, unit_kind_id, name, attributes) on pool.bed to samplass_check;
grant select (unit_kind_id, version, policy) on pool.policy_version to samplass_check;
create function pool.place_of_guest(stay uuid)
  returns table (house_name text, place text, phone text, practical text, bed_name text, attributes text[], unit_kind_id uuid, unit_kind text,
    unit_kind_name text, policy jsonb)
  language sql stable security definer set search_path = ''
  as $$
    select h.name, h.place, h.phone, h.practical, b.name, b.attributes, k.id, k.kind, k.name, p.policy
    from pool.stay s
    join pool.house h on h.id = s.house_id
    join pool.bed b on b.id = s.bed_id
    join pool.unit_kind k on k.id = b.unit_kind_id
    join pool.policy_version p on p.unit_kind_id = s.unit_kind_id and p.version = s.policy_version
    where s.id = stay and s.owner_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
  $$;

-- A claim or hold whose time has run out is let go by whoever sees the house and needs the bed, or needs another bed for the same
-- person. Nothing else of the row can be touched, and nothing whose time has not run out by the database's own clock.
create policy lapsed on pool.occupancy for select to samplass_release using (not present and lapses_at <= now());
create policy release_lapsed on pool.occupancy for update to samplass_release
  using (live and not present and lapses_at <= now()) with check (not live);
grant select (id, bed_id, person_key, live, present, lapses_at, readable_by, version), update (live, version)
  on pool.occupancy to samplass_release;
create function pool.release_lapsed(bed uuid, key bytea, at timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with released as (
      update pool.occupancy set live = false, version = version + 1
      where live and not present and lapses_at <= least(at, now())
        and (person_key = key
          or (bed_id = bed and coalesce(nullif(current_setting('role'), 'none'), session_user) = any (readable_by)))
      returning 1)
    select count(*)::integer from released
  $$;

-- What was told about a guest is ended by whoever told it, and by the house it was told to: what has been ended is not shown to the
-- house any more, so it could not write that itself.
create policy told on pool.disclosure for select to samplass_release using (true);
create policy end_told on pool.disclosure for update to samplass_release using (ended_at is null) with check (ended_at is not null);
grant select (stay_id, house_role, owner_role, ended_at), update (ended_at) on pool.disclosure to samplass_release;
create function pool.end_disclosures(stay uuid, at timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with ended as (
      update pool.disclosure set ended_at = at
      where stay_id = stay and ended_at is null
        and coalesce(nullif(current_setting('role'), 'none'), session_user) in (house_role, owner_role)
      returning 1)
    select count(*)::integer from ended
  $$;

alter function pool.has_bed(bytea, daterange, timestamptz) owner to samplass_check;
alter function pool.nights_used(date, timestamptz) owner to samplass_check;
alter function pool.place_of_guest(uuid) owner to samplass_check;
alter function pool.release_lapsed(uuid, bytea, timestamptz) owner to samplass_release;
alter function pool.end_disclosures(uuid, timestamptz) owner to samplass_release;
revoke all on function pool.has_bed(bytea, daterange, timestamptz), pool.nights_used(date, timestamptz), pool.place_of_guest(uuid),
  pool.release_lapsed(uuid, bytea, timestamptz), pool.end_disclosures(uuid, timestamptz) from public;
grant execute on function pool.has_bed(bytea, daterange, timestamptz), pool.nights_used(date, timestamptz), pool.place_of_guest(uuid),
  pool.release_lapsed(uuid, bytea, timestamptz), pool.end_disclosures(uuid, timestamptz) to samplass_member;
