-- What a municipality says of itself to the others of a cooperation (docs/adr/0040): a year's figures, each a share, a length or a rate to
-- the nearest five, of about so many persons. No number under five of anybody can stand here, nor a share with fewer than five on a side
-- of it: what is too few is a word and no number. They are frozen with their owner (tenant/0013), never rows of people.
create table pool.outcome_figure (
  id uuid primary key,
  owner_role text not null check (owner_role like 'm\_%'),
  cooperation_id uuid not null,
  -- who keeps the list of members: whoever leaves is taken off the readers with it
  host_role text not null,
  year integer not null check (year between 2015 and 2100),
  measure text not null check (measure in ('days_to_key', 'ordinary_lease', 'home_after_12_months', 'home_after_24_months', 'home_again',
    'help_kept', 'several_homes_shown', 'crowded_building', 'seen_each_week')),
  state text not null check (state in ('figure', 'few', 'nearly_all', 'held', 'not_reached')),
  -- per cent, days, or tenths of a time a week
  value integer,
  -- persons, to the nearest five
  of_about integer,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  readable_by text[] not null,
  -- the first moment at which a reader may have left: its owner writes it anew for those who are still there
  readable_until timestamptz not null,
  constraint outcome_figure_told check ((value is not null) = (state = 'figure')),
  constraint outcome_figure_of check ((of_about is null) = (state = 'held')),
  constraint outcome_figure_of_many check (of_about >= 10 and of_about % 5 = 0),
  constraint outcome_figure_state check (case state when 'not_reached' then measure = 'days_to_key'
    when 'few' then measure not in ('days_to_key', 'seen_each_week') when 'nearly_all' then measure not in ('days_to_key', 'seen_each_week')
    else true end),
  -- five and more on both sides: of at most two more than about so many, with the value within half of five
  constraint outcome_figure_sides check (value is null or case measure when 'days_to_key' then value >= 0 and value % 5 = 0
    when 'seen_each_week' then value between 0 and 700
    else value % 5 = 0 and (value + 2.5) * (of_about + 2) >= 500 and (102.5 - value) * (of_about + 2) >= 500 end),
  constraint outcome_figure_year_over check (made_at >= (make_date(year + 1, 4, 1)::timestamp at time zone 'Europe/Oslo')),
  constraint outcome_figure_readers check (owner_role = any (readable_by))
);
create unique index outcome_figure_once on pool.outcome_figure (owner_role, cooperation_id, year, measure) where withdrawn_at is null;

alter table pool.outcome_figure enable row level security;
alter table pool.outcome_figure force row level security;
create policy read on pool.outcome_figure for select using (current_user = owner_role
  or (withdrawn_at is null and readable_until > pool.clock() and current_user = any (readable_by)));
create policy add on pool.outcome_figure for insert with check (current_user = owner_role);
create policy withdraw on pool.outcome_figure for update
  using (current_user = owner_role and withdrawn_at is null) with check (current_user = owner_role);
grant select, insert on pool.outcome_figure to samplass_member;
grant update (withdrawn_at, readable_by, readable_until) on pool.outcome_figure to samplass_member;

-- The host says who is in the cooperation from a day, as with what is offered to it (0016): it only ever narrows.
create policy narrow on pool.outcome_figure for select to samplass_release using (true);
create policy narrowed on pool.outcome_figure for update to samplass_release using (withdrawn_at is null) with check (true);
grant select (cooperation_id, host_role, owner_role, readable_by, readable_until, withdrawn_at), update (readable_by, readable_until)
  on pool.outcome_figure to samplass_release;
create function pool.narrow_outcome_figures(cooperation uuid, members text[], until timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with narrowed as (
      update pool.outcome_figure f
      set readable_by = array(select r from unnest(f.readable_by) r
          where r = f.owner_role or (r = any (members) and f.owner_role = any (members)) order by r),
        readable_until = least(f.readable_until, until)
      where f.cooperation_id = cooperation and f.withdrawn_at is null
        and f.host_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
      returning 1)
    select count(*)::integer from narrowed
  $$;
alter function pool.narrow_outcome_figures(uuid, text[], timestamptz) owner to samplass_release;
revoke all on function pool.narrow_outcome_figures(uuid, text[], timestamptz) from public;
grant execute on function pool.narrow_outcome_figures(uuid, text[], timestamptz) to samplass_member;
