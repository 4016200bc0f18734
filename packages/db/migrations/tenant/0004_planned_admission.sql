-- Whose it is that the pool calls a subject. One subject for each organisation that a person is shared with: two of them cannot
-- find out that they know the same person.
create table subject (
  id uuid primary key,
  person_id uuid not null references person (id),
  to_role text not null,
  unique (person_id, to_role)
);

-- The only place that says about whom an admission is negotiated.
create table person_admission (
  admission_id uuid primary key,
  person_id uuid not null references person (id),
  -- the consent on which the other side reads the thread: a new one for the same takes the place of the old
  consent_id uuid not null references consent (id),
  created_at timestamptz not null
);
create index person_admission_person on person_admission (person_id);
create index person_admission_consent on person_admission (consent_id);

-- What the municipality goes on with alone after an admission, and how that ended. The task's row is the pool's, and both sides' to
-- read; how a home was found afterwards is the municipality's own, and so stands here.
create table task_carried_on (
  task_id uuid primary key,
  outcome text not null check (outcome in ('done', 'not_needed')),
  settled_at timestamptz not null,
  settled_by uuid not null,
  settled_by_name text not null,
  reason text not null default '',
  constraint task_carried_on_not_needed check (outcome <> 'not_needed' or length(reason) > 0)
);

-- "Motsette seg" (domain.md C2): blocks sharing that would otherwise be allowed. No role: with anybody; no category: of anything.
create table objection (
  id uuid primary key,
  person_id uuid not null references person (id),
  to_role text,
  categories text[] not null default '{}',
  made_at timestamptz not null,
  made_by_name text not null,
  note text not null default '',
  lifted_at timestamptz check (lifted_at >= made_at),
  lifted_by_name text,
  constraint objection_lifted check ((lifted_at is null) = (lifted_by_name is null))
);
create index objection_person on objection (person_id) where lifted_at is null;

-- Asked, and said no (D6): so that whoever is next on duty does not ask again.
create table consent_declined (
  id uuid primary key,
  person_id uuid not null references person (id),
  to_role text not null,
  categories text[] not null check (cardinality(categories) > 0),
  asked_at timestamptz not null,
  asked_by_name text not null,
  note text not null default ''
);
create index consent_declined_person on consent_declined (person_id);

grant select, insert on subject, person_admission, consent_declined, task_carried_on to :role;
grant update (consent_id) on person_admission to :role;
grant select, insert, update on objection to :role;
