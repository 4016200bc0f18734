-- When somebody's number becomes known or is put right, the key that stands for the person follows on open requests too.
grant update (person_key) on pool.place_request to samplass_member;
