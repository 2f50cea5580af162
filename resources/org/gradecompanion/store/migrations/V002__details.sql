-- What the district's rules ask of an assignment, as typed and (c_) as PowerTeacher confirmed it.
ALTER TABLE assignment ADD COLUMN weight DECIMAL(24, 6) DEFAULT 1 NOT NULL;
ALTER TABLE assignment ADD COLUMN extra_points DECIMAL(24, 6) DEFAULT 0 NOT NULL;
ALTER TABLE assignment ADD COLUMN in_final_grade BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE assignment ADD COLUMN type VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE assignment ADD COLUMN given_by VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE assignment ADD COLUMN c_weight DECIMAL(24, 6) DEFAULT 1;
ALTER TABLE assignment ADD COLUMN c_extra_points DECIMAL(24, 6) DEFAULT 0;
ALTER TABLE assignment ADD COLUMN c_in_final_grade BOOLEAN DEFAULT TRUE;
ALTER TABLE assignment ADD COLUMN c_type VARCHAR DEFAULT '';
ALTER TABLE assignment ADD COLUMN c_given_by VARCHAR DEFAULT '';
-- The server's own identifier of it, where the server gives one.
ALTER TABLE assignment ADD COLUMN remote_id VARCHAR;
-- The school's day of the last edit here.
ALTER TABLE assignment ADD COLUMN edited_on DATE;
ALTER TABLE score ADD COLUMN edited_on DATE;
-- Kept here on purpose.
ALTER TABLE score ADD COLUMN left_out BOOLEAN DEFAULT FALSE NOT NULL;

-- Set on the roster by hand: in PowerTeacher, and here.
ALTER TABLE enrolment ADD COLUMN locked BOOLEAN DEFAULT FALSE NOT NULL;

-- Kept apart so that it survives when the student is not known yet.
CREATE TABLE roster_lock (
  section_id VARCHAR NOT NULL,
  student_id VARCHAR NOT NULL,
  PRIMARY KEY (section_id, student_id)
);

CREATE TABLE colleague (
  id VARCHAR PRIMARY KEY,
  given_name VARCHAR NOT NULL,
  family_name VARCHAR NOT NULL,
  email VARCHAR NOT NULL
);

-- Who teaches a section, the lead teacher at 0.
CREATE TABLE section_teacher (
  section_id VARCHAR NOT NULL,
  pos INT NOT NULL,
  teacher_id VARCHAR NOT NULL,
  PRIMARY KEY (section_id, pos)
);
