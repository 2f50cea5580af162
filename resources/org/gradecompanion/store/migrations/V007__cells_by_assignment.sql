-- The scores of one assignment are leased and settled together: in this order they lie together.
ALTER TABLE score DROP PRIMARY KEY;
ALTER TABLE score ADD PRIMARY KEY (section_id, assignment_id, student_id);
