-- What the other side may read is cut short when the person says a shorter time: it can be made shorter here, and longer only by what
-- made it (0007). For what is the asker's own, and no other.
create function pool.cut_threads_until(threads uuid[], until timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with cut as (
      update pool.admission a set readable_until = until
      where a.id = any (threads) and a.readable_until > until
        and a.municipality_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
      returning 1)
    select count(*)::integer from cut
  $$;

create policy shorten_told on pool.disclosure for update to samplass_release using (ended_at is null) with check (ended_at is null);
grant select (category, basis, readable_until), update (readable_until) on pool.disclosure to samplass_release;
create function pool.cut_disclosures_until(stays uuid[], of_house_role text, until timestamptz) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with cut as (
      update pool.disclosure d set readable_until = until
      where d.stay_id = any (stays) and d.house_role = of_house_role and d.basis = 'consent' and d.ended_at is null and d.readable_until > until
        and d.owner_role = coalesce(nullif(current_setting('role'), 'none'), session_user)
      returning 1)
    select count(*)::integer from cut
  $$;

alter function pool.cut_threads_until(uuid[], timestamptz) owner to samplass_release;
alter function pool.cut_disclosures_until(uuid[], text, timestamptz) owner to samplass_release;
revoke all on function pool.cut_threads_until(uuid[], timestamptz), pool.cut_disclosures_until(uuid[], text, timestamptz) from public;
grant execute on function pool.cut_threads_until(uuid[], timestamptz), pool.cut_disclosures_until(uuid[], text, timestamptz)
  to samplass_member;
