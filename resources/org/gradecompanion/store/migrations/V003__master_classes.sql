-- Several sections opened as one gradebook. PowerTeacher knows only the sections.
CREATE TABLE master_class (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  owner_id VARCHAR NOT NULL
);

-- A section is in one master class at most.
CREATE TABLE master_part (
  section_id VARCHAR PRIMARY KEY,
  master_id VARCHAR NOT NULL,
  pos INT NOT NULL
);
CREATE INDEX master_part_by_class ON master_part (master_id);

-- What a section of a master class is linked to in the SIS: usually itself.
CREATE TABLE master_link (
  section_id VARCHAR NOT NULL,
  pos INT NOT NULL,
  linked_id VARCHAR NOT NULL,
  PRIMARY KEY (section_id, pos)
);

-- One assignment of several sections. Kept apart, as a hold is: nothing of it is pushed.
CREATE TABLE assignment_group (
  assignment_id VARCHAR PRIMARY KEY,
  group_id VARCHAR NOT NULL
);
