-- Scores have no foreign keys: a rebuilt database takes its edits from the journal first and
-- learns the classes, students and assignments they belong to at the next pull.

CREATE TABLE progress (
  id INT PRIMARY KEY CHECK (id = 1),
  applied_seq BIGINT NOT NULL,
  change_no BIGINT NOT NULL,
  pull_needed BOOLEAN NOT NULL
);
INSERT INTO progress (id, applied_seq, change_no, pull_needed) VALUES (1, 0, 0, FALSE);

CREATE TABLE device (
  id VARCHAR PRIMARY KEY,
  first_seen TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE connection (
  id INT PRIMARY KEY CHECK (id = 1),
  kind VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  token_url VARCHAR NOT NULL,
  client_id VARCHAR NOT NULL,
  teacher_email VARCHAR NOT NULL,
  zone VARCHAR NOT NULL,
  practice BOOLEAN NOT NULL
);

CREATE TABLE teacher (
  id VARCHAR PRIMARY KEY,
  given_name VARCHAR NOT NULL,
  family_name VARCHAR NOT NULL,
  email VARCHAR NOT NULL
);

CREATE TABLE term (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  closed BOOLEAN NOT NULL
);

CREATE TABLE category (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  active BOOLEAN NOT NULL,
  owner_id VARCHAR
);

CREATE TABLE section (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  school_id VARCHAR NOT NULL,
  lead_teacher VARCHAR NOT NULL,
  taught BOOLEAN NOT NULL
);

CREATE TABLE section_term (
  section_id VARCHAR NOT NULL,
  pos INT NOT NULL,
  term_id VARCHAR NOT NULL,
  PRIMARY KEY (section_id, pos)
);

CREATE TABLE student (
  id VARCHAR PRIMARY KEY,
  given_name VARCHAR NOT NULL,
  family_name VARCHAR NOT NULL,
  number VARCHAR NOT NULL,
  email VARCHAR NOT NULL
);

CREATE TABLE enrolment (
  section_id VARCHAR NOT NULL,
  student_id VARCHAR NOT NULL,
  enrolled BOOLEAN NOT NULL,
  PRIMARY KEY (section_id, student_id)
);

-- A hold is kept apart so that it survives when the assignment is not known yet.
CREATE TABLE hold (
  assignment_id VARCHAR PRIMARY KEY
);

CREATE TABLE assignment (
  id VARCHAR PRIMARY KEY,
  section_id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  points DECIMAL(24, 6) NOT NULL,
  assigned_on DATE,
  due_on DATE,
  category_id VARCHAR,
  -- what PowerTeacher last confirmed; no title: it does not have it
  c_title VARCHAR,
  c_description VARCHAR,
  c_points DECIMAL(24, 6),
  c_assigned_on DATE,
  c_due_on DATE,
  c_category_id VARCHAR,
  removed BOOLEAN NOT NULL,
  revision BIGINT NOT NULL,
  confirmed_revision BIGINT NOT NULL,
  sent_revision BIGINT NOT NULL,
  present BOOLEAN NOT NULL,
  leased_until TIMESTAMP(9) WITH TIME ZONE,
  tries INT NOT NULL,
  next_attempt TIMESTAMP(9) WITH TIME ZONE,
  reason_code VARCHAR,
  reason_detail VARCHAR,
  reason_request VARCHAR,
  confirmed_at TIMESTAMP(9) WITH TIME ZONE,
  pending BOOLEAN GENERATED ALWAYS AS (revision <> confirmed_revision)
);
CREATE INDEX assignment_by_section ON assignment (section_id);

-- Clustered by section: a class is read in one go.
CREATE TABLE score (
  section_id VARCHAR NOT NULL,
  student_id VARCHAR NOT NULL,
  assignment_id VARCHAR NOT NULL,
  result_id VARCHAR NOT NULL,
  points DECIMAL(24, 6),
  flags VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  c_points DECIMAL(24, 6),
  c_flags VARCHAR NOT NULL,
  c_note VARCHAR NOT NULL,
  -- PowerTeacher's differing value while in conflict; no flags: there is no conflict
  t_points DECIMAL(24, 6),
  t_flags VARCHAR,
  t_note VARCHAR,
  revision BIGINT NOT NULL,
  confirmed_revision BIGINT NOT NULL,
  sent_revision BIGINT NOT NULL,
  present BOOLEAN NOT NULL,
  leased_until TIMESTAMP(9) WITH TIME ZONE,
  tries INT NOT NULL,
  next_attempt TIMESTAMP(9) WITH TIME ZONE,
  reason_code VARCHAR,
  reason_detail VARCHAR,
  reason_request VARCHAR,
  confirmed_at TIMESTAMP(9) WITH TIME ZONE,
  pending BOOLEAN GENERATED ALWAYS AS (revision <> confirmed_revision),
  PRIMARY KEY (section_id, student_id, assignment_id)
);
CREATE INDEX score_pending ON score (pending, assignment_id);

CREATE TABLE score_history (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  assignment_id VARCHAR NOT NULL,
  student_id VARCHAR NOT NULL,
  at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL,
  points DECIMAL(24, 6),
  flags VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  device VARCHAR NOT NULL,
  origin VARCHAR NOT NULL
);
CREATE INDEX score_history_by_cell ON score_history (assignment_id, student_id);

CREATE TABLE push_log (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  assignment_id VARCHAR NOT NULL,
  student_id VARCHAR,
  revision BIGINT NOT NULL,
  reason_code VARCHAR,
  reason_detail VARCHAR,
  reason_request VARCHAR
);
