-- A guest who is moved keeps the stay and its id. The nights slept in the first bed stay there, as a row of their own that is
-- part of the stay; the stay's row goes on in the new bed from the night of the move.
alter table pool.occupancy
  add column part_of uuid,
  add column moved_on date,
  add constraint occupancy_part_of check (part_of is null or (kind = 'stay' and owner_role = house_role and not present and lapses_at is null)),
  drop constraint occupancy_arrival_window,
  -- The night of a move is no night of arrival.
  add constraint occupancy_arrival_window check (kind <> 'stay' or part_of is not null or moved_on is not null
    or arrive_within_days is null or (from_on >= claimed_on - 1 and from_on <= claimed_on + arrive_within_days));
create index occupancy_part_of on pool.occupancy (part_of) where part_of is not null;
grant select (part_of, moved_on), insert (part_of), update (moved_on) on pool.occupancy to samplass_member;
