-- A dwelling that one municipality lets the others of a cooperation use, for a period and a share. What they choose by stands here;
-- which dwelling it is stands with its owner alone: no address, no door, no number of the owner's, no person. Nobody lives in it while it
-- is offered (tenant/0009, 0010, 0011): whoever moves in takes it off the table, so that an offer that goes tells nothing of whom.
create table pool.dwelling_offer (
  id uuid primary key,
  owner_role text not null check (owner_role like 'm\_%'),
  cooperation_id uuid not null,
  -- who keeps the list of members: whoever leaves is taken off the readers with it
  host_role text not null,
  from_on date not null,
  -- the first day that it is not offered
  until_on date not null,
  share_of text not null check (share_of in ('places', 'time')),
  -- places, or per cent of the time
  share integer not null,
  area text not null check (length(area) <= 60),
  kind text not null check (kind in ('ordinary_municipal', 'private_rented', 'owned', 'small_house', 'shared_housing', 'care_dwelling',
    'transitional', 'institution_place')),
  bedrooms integer not null check (bedrooms between 0 and 12),
  area_m2 integer check (area_m2 between 5 and 1000),
  floor integer check (floor between -3 and 60),
  has_lift boolean,
  wheelchair boolean,
  own_entrance boolean,
  pets_allowed boolean,
  surroundings text check (surroundings in ('calm', 'mixed', 'unsettled')),
  staffed text not null check (staffed in ('none', 'day', 'day_and_evening', 'round_the_clock')),
  rent_kr integer check (rent_kr between 0 and 200000),
  energy_kr integer check (energy_kr between 0 and 50000),
  costs_kr integer check (costs_kr between 0 and 50000),
  rent_includes_energy boolean not null,
  -- whom the others ask
  contact text not null check (length(contact) between 1 and 120),
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  withdrawn_at timestamptz,
  readable_by text[] not null,
  -- the first moment at which a reader may have left: its owner writes it anew for those who are still there
  readable_until timestamptz not null,
  constraint dwelling_offer_days check (until_on > from_on and until_on <= from_on + 1830),
  constraint dwelling_offer_share check (case share_of when 'places' then share between 1 and greatest(1, bedrooms) else share between 1 and 100 end),
  constraint dwelling_offer_readers check (owner_role = any (readable_by)),
  constraint dwelling_offer_readable check (readable_until <= (until_on::timestamp at time zone 'Europe/Oslo'))
);
create index dwelling_offer_owner on pool.dwelling_offer (owner_role) where withdrawn_at is null;
create index dwelling_offer_cooperation on pool.dwelling_offer (cooperation_id) where withdrawn_at is null;

alter table pool.dwelling_offer enable row level security;
alter table pool.dwelling_offer force row level security;
create policy read on pool.dwelling_offer for select using (current_user = owner_role
  or (withdrawn_at is null and readable_until > pool.clock() and current_user = any (readable_by)));
create policy add on pool.dwelling_offer for insert with check (current_user = owner_role);
-- What was taken back is not offered again: that is another offer.
create policy withdraw on pool.dwelling_offer for update
  using (current_user = owner_role and withdrawn_at is null) with check (current_user = owner_role);
grant select, insert on pool.dwelling_offer to samplass_member;
grant update (withdrawn_at, readable_by, readable_until) on pool.dwelling_offer to samplass_member;

-- The host says who is in the cooperation from a day: nobody else reads what was offered to it, from the same transaction on. It only
-- ever narrows; whoever is let in is let in by each owner.
create policy narrow on pool.dwelling_offer for select to samplass_release using (true);
create policy narrowed on pool.dwelling_offer for update to samplass_release using (withdrawn_at is null) with check (true);
grant select (cooperation_id, host_role, owner_role, readable_by, readable_until, withdrawn_at), update (readable_by, readable_until)
  on pool.dwelling_offer to samplass_release;
create function pool.narrow_dwelling_offers(cooperation uuid, members text[], until timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with narrowed as (
      update pool.dwelling_offer o
      set readable_by = array(select r from unnest(o.readable_by) r
          where r = o.owner_role or (r = any (members) and o.owner_role = any (members)) order by r),
        readable_until = least(o.readable_until, until)
      where o.cooperation_id = cooperation and o.withdrawn_at is null
        and o.host_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
      returning 1)
    select count(*)::integer from narrowed
  $$;
alter function pool.narrow_dwelling_offers(uuid, text[], timestamptz) owner to samplass_release;
revoke all on function pool.narrow_dwelling_offers(uuid, text[], timestamptz) from public;
grant execute on function pool.narrow_dwelling_offers(uuid, text[], timestamptz) to samplass_member;
